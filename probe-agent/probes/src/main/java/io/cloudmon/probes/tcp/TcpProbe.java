package io.cloudmon.probes.tcp;

import io.cloudmon.probe.Probe;
import io.cloudmon.probe.ProbeContext;
import io.cloudmon.probe.Reading;
import io.cloudmon.probe.RefusedAddressException;
import io.cloudmon.probes.net.CertificateAge;
import io.cloudmon.probes.net.Dialer;
import io.cloudmon.probes.net.ProbeFailure;
import io.cloudmon.probes.net.SharedTransport;
import io.cloudmon.probes.net.TlsConfig;
import io.cloudmon.probes.net.Trace;
import io.cloudmon.result.AssertionResult;
import io.cloudmon.result.Blame;
import io.cloudmon.result.Reason;
import java.time.Instant;
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
            return trace.describe(judge(end, age(trace, context.clock().instant())))
                    .build();
        } catch (ProbeFailure e) {
            return trace.describe(Reading.failure(e.reason(), e.detail()))
                    .blame(e.blame())
                    .build();
        }
    }

    @Override
    public void close() {
        lease.close();
    }

    private Optional<AssertionResult> age(Trace trace, Instant now) {
        TlsConfig tls = config.peer().tls();
        return tls == null ? Optional.empty() : CertificateAge.check(tls, trace.tls(), now);
    }

    private Reading.Builder judge(Dialogue.End end, Optional<AssertionResult> age) {
        Reading.Builder reading = outcome(end, age.filter(result -> !result.ok()));
        if (config.expect() != null) {
            reading.assertion(EXPECT, end.ok(), end.seen());
        }
        age.ifPresent(result -> reading.assertion(result.id(), result.ok(), result.detail()));
        return reading;
    }

    private static Reading.Builder outcome(Dialogue.End end, Optional<AssertionResult> expiring) {
        if (!end.ok()) {
            return Reading.failure(Reason.ASSERTION, EXPECT + ": " + end.seen()).blame(Blame.TARGET);
        }
        if (expiring.isPresent()) {
            String detail = expiring.get().id() + ": " + expiring.get().detail();
            return Reading.degraded(Reason.ASSERTION, detail).blame(Blame.TARGET);
        }
        return Reading.success();
    }
}
