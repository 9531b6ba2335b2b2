package io.cloudmon.probes.command;

import io.cloudmon.probe.Reading;
import io.cloudmon.probe.RefusedAddressException;
import io.cloudmon.probes.net.NetworkProbe;
import io.cloudmon.probes.net.NetworkRun;
import io.cloudmon.probes.net.Peer;
import io.cloudmon.probes.net.ProbeFailure;
import io.cloudmon.probes.process.ChildProcess;
import io.cloudmon.probes.process.ProgramPath;
import java.net.InetAddress;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Runs one monitoring plugin per run. */
final class CommandAttempt implements NetworkProbe.Attempt {
    private static final Map<String, String> SURROUNDINGS =
            Map.of("PATH", "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin", "LC_ALL", "C.UTF-8");
    private final CommandCheck check;
    private final ProgramPath plugins;

    CommandAttempt(CommandCheck check, ProgramPath plugins) {
        this.check = check;
        this.plugins = plugins;
    }

    @Override
    public Reading make(NetworkRun run) throws ProbeFailure, RefusedAddressException, InterruptedException {
        InetAddress address = admitted(run);
        long begun = run.context().nanoTime();
        ChildProcess.End end = child(address).run(run.context());
        Duration took = Duration.ofNanos(run.context().nanoTime() - begun);
        return run.trace()
                .describe(new CommandVerdicts(check).judge(end))
                .duration(took)
                .build();
    }

    /** All addresses must be admitted, for the plugin may take any of them; null when the target is the machine. */
    private @Nullable InetAddress admitted(NetworkRun run)
            throws ProbeFailure, RefusedAddressException, InterruptedException {
        Peer peer = check.peer();
        if (peer == null) {
            return null;
        }
        List<InetAddress> addresses = run.dialer().addresses(peer);
        for (InetAddress address : addresses) {
            run.context().admit(address);
        }
        run.trace().connecting(addresses.getFirst().getHostAddress());
        return addresses.getFirst();
    }

    private ChildProcess child(@Nullable InetAddress address) throws ProbeFailure {
        Map<String, String> environment = new HashMap<>(SURROUNDINGS);
        environment.putAll(check.environment());
        return new ChildProcess(
                plugins.find(check.program()),
                new Arguments(check.arguments()).filled(check.peer(), address),
                environment,
                check.maxOutput());
    }
}
