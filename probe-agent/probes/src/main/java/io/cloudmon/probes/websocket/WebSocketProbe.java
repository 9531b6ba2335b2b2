package io.cloudmon.probes.websocket;

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

/** Upgrades one connection per run. */
final class WebSocketProbe implements Probe {
    private static final String EXPECT = "expect";
    private final WebSocketCheck check;
    private final SharedTransport.Lease lease;

    WebSocketProbe(WebSocketCheck check, SharedTransport.Lease lease) {
        this.check = check;
        this.lease = lease;
    }

    @Override
    public Reading run(ProbeContext context) throws RefusedAddressException, InterruptedException {
        Trace trace = new Trace(context::nanoTime);
        try {
            Upgrade.End end = new Dialer(lease.transport(), context, check.timeout(), trace)
                    .converse(check.peer(), new Upgrade(check, trace));
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
        TlsConfig tls = check.peer().tls();
        return tls == null ? Optional.empty() : CertificateAge.check(tls, trace.tls(), now);
    }

    private Reading.Builder judge(Upgrade.End end, Optional<AssertionResult> age) {
        Reading.Builder reading = outcome(end, age.filter(result -> !result.ok()));
        if (check.expect().isPresent()) {
            reading.assertion(EXPECT, end.ok(), end.seen());
        }
        age.ifPresent(result -> reading.assertion(result.id(), result.ok(), result.detail()));
        return reading;
    }

    private static Reading.Builder outcome(Upgrade.End end, Optional<AssertionResult> expiring) {
        if (!end.ok()) {
            return Reading.failure(Reason.ASSERTION, EXPECT + ": " + end.seen()).blame(Blame.TARGET);
        }
        return expiring.map(result -> Reading.degraded(Reason.ASSERTION, result.id() + ": " + result.detail())
                        .blame(Blame.TARGET))
                .orElseGet(Reading::success);
    }
}
