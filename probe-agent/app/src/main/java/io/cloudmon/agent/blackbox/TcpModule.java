package io.cloudmon.agent.blackbox;

import io.cloudmon.probe.ProbeConfig;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** From the section {@code tcp} of a module to the fields of the probe {@code tcp}: send once, then expect once. */
final class TcpModule {
    private static final String QUERY = "query_response";

    private final ProbeConfig module;
    private final Map<String, Object> config = new LinkedHashMap<>();

    private TcpModule(ProbeConfig module) {
        this.module = module;
    }

    static ProbeModule read(String name, Duration timeout, ProbeConfig module) {
        TcpModule tcp = new TcpModule(module);
        tcp.connection();
        tcp.dialogue();
        return new ProbeModule(name, "tcp", timeout, tcp.config, ProbeModule.TlsDemand.ANY);
    }

    private void connection() {
        config.put("ip", SharedFields.ip(module));
        Map<String, Object> tls = SharedFields.tls(module);
        if (module.bool("tls").orElse(false)) {
            config.put("tls", tls);
        }
    }

    private void dialogue() {
        List<String> order = new ArrayList<>();
        for (ProbeConfig step : module.sections(QUERY)) {
            take(step, "expect", order);
            take(step, "send", order);
        }
        if (order.size() > 2 || order.equals(List.of("expect", "send")) || order.size() == 2 && isTwice(order)) {
            module.problem(
                    QUERY,
                    "goes " + String.join(", ", order),
                    "one send, one expect, or a send before an expect can be honoured here");
        }
    }

    private void take(ProbeConfig step, String what, List<String> order) {
        Optional<String> text = step.string(what).filter(value -> !value.isEmpty());
        text.filter(value -> value.contains("${"))
                .ifPresent(value -> step.problem(what, "is '" + value + "'", "parts of an answer cannot be sent back"));
        text.ifPresent(value -> {
            order.add(what);
            config.put(what, value);
        });
    }

    private static boolean isTwice(List<String> order) {
        return order.getFirst().equals(order.getLast());
    }
}
