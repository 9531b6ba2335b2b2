package io.cloudmon.probes.dns;

import io.cloudmon.probe.Probe;
import io.cloudmon.probe.ProbeContext;
import io.cloudmon.probe.Reading;
import io.cloudmon.probe.RefusedAddressException;
import io.cloudmon.probes.net.ProbeFailure;
import io.cloudmon.probes.net.SharedTransport;
import io.cloudmon.probes.net.Trace;
import io.cloudmon.result.AssertionResult;
import io.cloudmon.result.Blame;
import java.util.List;
import org.xbill.DNS.Message;

/** Asks one question per run, anew each time. */
final class DnsProbe implements Probe {
    private final DnsCheck check;
    private final SharedTransport.Lease lease;

    DnsProbe(DnsCheck check, SharedTransport.Lease lease) {
        this.check = check;
        this.lease = lease;
    }

    @Override
    public Reading run(ProbeContext context) throws RefusedAddressException, InterruptedException {
        Trace trace = new Trace(context::nanoTime);
        Exchange exchange = new Exchange(lease.transport(), context, check.timeout(), trace);
        try {
            Message answer = exchange.ask(check.server(), check.peer(), check.question());
            return trace.describe(new DnsVerdicts(check).judge(answer, compare(context, answer)))
                    .build();
        } catch (ProbeFailure e) {
            boolean resolver = check.server().own() && e.blame() == Blame.TARGET;
            return trace.describe(Reading.failure(e.reason(), e.detail()))
                    .blame(resolver ? Blame.RESOLVER : e.blame())
                    .build();
        }
    }

    /** Measured apart: the check's phases and address are those of its own question. */
    private List<AssertionResult> compare(ProbeContext context, Message answer)
            throws ProbeFailure, RefusedAddressException, InterruptedException {
        Trace apart = new Trace(context::nanoTime);
        return new Comparison(check, new Exchange(lease.transport(), context, check.timeout(), apart)).with(answer);
    }

    @Override
    public void close() {
        lease.close();
    }
}
