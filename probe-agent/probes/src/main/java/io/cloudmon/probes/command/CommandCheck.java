package io.cloudmon.probes.command;

import io.cloudmon.probe.ProbeConfig;
import io.cloudmon.probes.net.HostPort;
import io.cloudmon.probes.net.IpVersion;
import io.cloudmon.probes.net.Peer;
import io.cloudmon.probes.process.ProgramPath;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A validated check of the probe {@code command}.
 *
 * @param peer whom the plugin contacts; null when it looks at the agent's own machine
 * @param hasPort whether the target gives a port
 * @param environment what the plugin finds in its environment besides the search path and the locale
 */
record CommandCheck(
        @Nullable Peer peer,
        boolean hasPort,
        String program,
        List<String> arguments,
        Map<String, String> environment,
        int maxOutput,
        Duration timeout) {
    private static final String LOCAL = "local";
    private static final int DEFAULT_MAX_OUTPUT = 65_536;
    private static final Pattern VARIABLE = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
    /** A port that is never contacted, for a target that gives none. */
    private static final int NO_PORT = 1;

    /** Reads and validates every field, then finishes the configuration. */
    static CommandCheck read(ProbeConfig config) {
        String target = config.target().strip();
        IpVersion ip = IpVersion.read(config);
        CommandCheck read = new CommandCheck(
                target.equals(LOCAL) ? null : new Peer(address(config, target), ip, null),
                target.matches(".*:\\d+"),
                program(config),
                config.strings("args"),
                environment(config),
                config.integer("max_output", 1, 1 << 20).orElse(DEFAULT_MAX_OUTPUT),
                config.timeout());
        config.finish();
        return read;
    }

    private static HostPort address(ProbeConfig config, String target) {
        try {
            return HostPort.parse(target, NO_PORT);
        } catch (IllegalArgumentException e) {
            config.targetProblem(
                    "'" + target + "' " + e.getMessage(),
                    "write host or host:port, or local for a plugin that looks at the agent's machine");
            return new HostPort("invalid.invalid", NO_PORT);
        }
    }

    private static String program(ProbeConfig config) {
        String program = config.string("program").orElse("");
        if (!ProgramPath.isName(program)) {
            config.problem(
                    "program",
                    program.isEmpty() ? "is missing" : "is '" + program + "', which is not the name of a file",
                    "write the name of a plugin such as check_http; the agent knows the directories");
        }
        return program;
    }

    private static Map<String, String> environment(ProbeConfig config) {
        Map<String, String> environment = config.map("environment");
        for (String name : environment.keySet()) {
            if (!VARIABLE.matcher(name).matches() || name.startsWith("LD_")) {
                config.problem("environment", "has the name '" + name + "'", "write letters, digits and _, not LD_*");
            }
        }
        return environment;
    }
}
