package io.cloudmon.probes.command;

import io.cloudmon.probe.Probe;
import io.cloudmon.probe.ProbeConfig;
import io.cloudmon.probe.ProbeFactory;
import io.cloudmon.probes.net.NetworkProbe;
import io.cloudmon.probes.net.SharedTransport;
import io.cloudmon.probes.net.Transport;
import io.cloudmon.probes.process.ProgramPath;
import java.util.Map;

/** Makes the probes named {@code command}; their fields are described in docs/reference/probes.md. */
public final class CommandProbeFactory implements ProbeFactory {
    private static final String VARIABLE = "CLOUDMON_PLUGIN_PATH";
    private static final String DEFAULT = "/usr/lib/nagios/plugins:/usr/lib64/nagios/plugins"
            + ":/usr/lib/monitoring-plugins:/usr/local/lib/monitoring-plugins";

    private final SharedTransport transport = new SharedTransport(Transport::open);
    private final ProgramPath plugins;

    /** For ServiceLoader; the plugin directories are those of the agent's {@code CLOUDMON_PLUGIN_PATH}. */
    public CommandProbeFactory() {
        this(ProgramPath.parse(environment().getOrDefault(VARIABLE, DEFAULT)));
    }

    CommandProbeFactory(ProgramPath plugins) {
        this.plugins = plugins;
    }

    @Override
    public String name() {
        return "command";
    }

    @Override
    public Probe create(ProbeConfig config) {
        CommandCheck check = CommandCheck.read(config);
        return new NetworkProbe(transport.lease(), check.timeout(), new CommandAttempt(check, plugins));
    }

    private static Map<String, String> environment() {
        return System.getenv();
    }
}
