package io.cloudmon.probes.tcp;

import io.cloudmon.probe.Probe;
import io.cloudmon.probe.ProbeContext;
import io.cloudmon.probe.Reading;
import io.cloudmon.probe.RefusedAddressException;
import io.cloudmon.probes.net.CertificateAge;
import io.cloudmon.probes.net.Dialer;
import io.cloudmon.probes.net.Judgement;
import io.cloudmon.probes.net.ProbeFailure;
import io.cloudmon.probes.net.SharedTransport;
import io.cloudmon.probes.net.Trace;
import io.cloudmon.result.AssertionResult;
import java.util.List;
import java.util.Optional;

/** Connects once per run and has the dialogue that its check describes. */
final class TcpProbe implements Probe {
    private static final String EXPECT = "expect";
    private final TcpConfig config;
    private final SharedTransport.Lease lease;

    TcpProbe(TcpConfig config, SharedTransport.Lease lease) {
        this.config = config;
        this.lease = lease;
    }

    @Override
    public Reading run(ProbeContext context) throws RefusedAddressException, InterruptedException {
        Trace trace = new Trace(context::nanoTime);
        try {
            Dialogue.End end = new Dialer(lease.transport(), context, config.timeout(), trace)
                    .converse(config.peer(), new Dialogue(config, trace.timer()));
            return trace.describe(judge(end, CertificateAge.check(config.peer(), trace, context.clock().instant())))
                    .build();
        } catch (ProbeFailure e) {
            return trace.describe(e);
        }
    }

    @Override
    public void close() {
        lease.close();
    }

    private Reading.Builder judge(Dialogue.End end, Optional<AssertionResult> age) {
        List<AssertionResult> results = config.expect() == null
                ? List.of()
                : List.of(new AssertionResult(EXPECT, end.ok(), end.seen()));
        return Judgement.of(results, age);
    }
}
