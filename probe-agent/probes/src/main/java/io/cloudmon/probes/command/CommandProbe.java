package io.cloudmon.probes.command;

import io.cloudmon.probe.Probe;
import io.cloudmon.probe.ProbeContext;
import io.cloudmon.probe.Reading;
import io.cloudmon.probe.RefusedAddressException;
import io.cloudmon.probes.net.Dialer;
import io.cloudmon.probes.net.Peer;
import io.cloudmon.probes.net.ProbeFailure;
import io.cloudmon.probes.net.SharedTransport;
import io.cloudmon.probes.net.Trace;
import io.cloudmon.probes.process.ChildProcess;
import io.cloudmon.probes.process.ProgramPath;
import java.net.InetAddress;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import java.time.Duration;

/** Runs one monitoring plugin per run. */
final class CommandProbe implements Probe {
    private static final Map<String, String> SURROUNDINGS =
            Map.of("PATH", "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin", "LC_ALL", "C.UTF-8");
    private final CommandCheck check;
    private final ProgramPath plugins;
    private final SharedTransport.Lease lease;

    CommandProbe(CommandCheck check, ProgramPath plugins, SharedTransport.Lease lease) {
        this.check = check;
        this.plugins = plugins;
        this.lease = lease;
    }

    @Override
    public Reading run(ProbeContext context) throws RefusedAddressException, InterruptedException {
        Trace trace = new Trace(context::nanoTime);
        try {
            InetAddress address = admitted(context, trace);
            long begun = context.nanoTime();
            ChildProcess.End end = child(address).run(context);
            return trace.describe(new CommandVerdicts(check).judge(end))
                    .duration(Duration.ofNanos(context.nanoTime() - begun))
                    .build();
        } catch (ProbeFailure e) {
            return trace.describe(e);
        }
    }

    @Override
    public void close() {
        lease.close();
    }

    /** All addresses must be admitted, for the plugin may take any of them; null when the target is the machine. */
    private @Nullable InetAddress admitted(ProbeContext context, Trace trace)
            throws ProbeFailure, RefusedAddressException, InterruptedException {
        Peer peer = check.peer();
        if (peer == null) {
            return null;
        }
        List<InetAddress> addresses = new Dialer(lease.transport(), context, check.timeout(), trace).addresses(peer);
        for (InetAddress address : addresses) {
            context.admit(address);
        }
        trace.connecting(addresses.getFirst().getHostAddress());
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
