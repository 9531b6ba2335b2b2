package io.cloudmon.probes.icmp;

import io.cloudmon.probe.Probe;
import io.cloudmon.probe.ProbeContext;
import io.cloudmon.probe.Reading;
import io.cloudmon.probe.RefusedAddressException;
import io.cloudmon.probes.net.Dialer;
import io.cloudmon.probes.net.ProbeFailure;
import io.cloudmon.probes.net.SharedTransport;
import io.cloudmon.probes.net.Trace;
import io.cloudmon.probes.process.ChildProcess;
import io.cloudmon.probes.process.ProgramPath;
import java.net.InetAddress;
import java.util.List;
import java.util.Map;

/** Sends a few echo requests per run. Java has no way to; fping has, with and without privileges (ADR 42). */
final class IcmpProbe implements Probe {
    private static final int MAX_OUTPUT = 16_384;
    private final IcmpCheck check;
    private final ProgramPath programs;
    private final SharedTransport.Lease lease;

    IcmpProbe(IcmpCheck check, ProgramPath programs, SharedTransport.Lease lease) {
        this.check = check;
        this.programs = programs;
        this.lease = lease;
    }

    @Override
    public Reading run(ProbeContext context) throws RefusedAddressException, InterruptedException {
        Trace trace = new Trace(context::nanoTime);
        try {
            InetAddress address = new Dialer(lease.transport(), context, check.timeout(), trace)
                    .addresses(check.peer())
                    .getFirst();
            context.admit(address);
            trace.connecting(address.getHostAddress());
            IcmpVerdicts verdicts = new IcmpVerdicts(check);
            Replies replies = verdicts.read(fping(address, context).run(context), address.getHostAddress());
            return trace.describe(verdicts.judge(replies))
                    .duration(replies.received() == 0 ? null : replies.average())
                    .build();
        } catch (ProbeFailure e) {
            return trace.describe(e);
        }
    }

    @Override
    public void close() {
        lease.close();
    }

    private ChildProcess fping(InetAddress address, ProbeContext context) throws ProbeFailure {
        long patience = context.remaining()
                .minus(check.sending())
                .minus(IcmpCheck.RESERVE)
                .toMillis();
        List<String> arguments = List.of(
                "-q",
                "-C",
                String.valueOf(check.count()),
                "-p",
                String.valueOf(check.spacing().toMillis()),
                "-t",
                String.valueOf(Math.max(50, patience)),
                "-b",
                String.valueOf(check.size()),
                address.getHostAddress());
        return new ChildProcess(programs.find("fping"), arguments, Map.of("LC_ALL", "C"), MAX_OUTPUT);
    }
}
