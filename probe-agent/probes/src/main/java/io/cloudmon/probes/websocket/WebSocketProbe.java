package io.cloudmon.probes.websocket;

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
            return trace.describe(judge(end, CertificateAge.check(check.peer(), trace, context.clock().instant())))
                    .build();
        } catch (ProbeFailure e) {
            return trace.describe(e);
        }
    }

    @Override
    public void close() {
        lease.close();
    }

    private Reading.Builder judge(Upgrade.End end, Optional<AssertionResult> age) {
        List<AssertionResult> results = check.expect().isEmpty()
                ? List.of()
                : List.of(new AssertionResult(EXPECT, end.ok(), end.seen()));
        return Judgement.of(results, age);
    }
}
