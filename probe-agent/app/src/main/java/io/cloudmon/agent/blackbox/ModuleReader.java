package io.cloudmon.agent.blackbox;

import io.cloudmon.probe.InvalidProbeConfigException;
import io.cloudmon.probe.ProbeConfig;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads one module; what cannot be honoured here is a problem, never left out in silence. */
final class ModuleReader {
    private static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(10);
    private static final int PREFIX = "config.".length();

    private ModuleReader() {}

    /** @throws IllegalArgumentException with every problem, each naming module and field */
    static ProbeModule read(String name, Map<String, ?> fields) {
        ProbeConfig module = new ProbeConfig("", DEFAULT_TIMEOUT, fields);
        try {
            return read(name, module);
        } catch (InvalidProbeConfigException e) {
            throw new IllegalArgumentException(
                    e.problems().stream()
                            .map(p -> "module '" + name + "': " + p.field().substring(PREFIX) + " " + p.message() + "; "
                                    + p.fix())
                            .collect(Collectors.joining("\n")),
                    e);
        }
    }

    private static ProbeModule read(String name, ProbeConfig module) {
        Duration timeout = module.duration("timeout").orElse(DEFAULT_TIMEOUT);
        String prober = module.string("prober").orElse("");
        ProbeModule read = switch (prober) {
            case "http" -> HttpModule.read(name, timeout, module.section("http"));
            case "tcp" -> TcpModule.read(name, timeout, module.section("tcp"));
            default -> {
                module.problem("prober", "is '" + prober + "'", "http and tcp can be honoured here; remove the module");
                yield new ProbeModule(name, prober, timeout, Map.of(), ProbeModule.TlsDemand.ANY);
            }
        };
        module.finish();
        return read;
    }
}
