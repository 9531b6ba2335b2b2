package io.cloudmon.probes.tls;

import io.cloudmon.probe.Probe;
import io.cloudmon.probe.ProbeContext;
import io.cloudmon.probe.Reading;
import io.cloudmon.probe.RefusedAddressException;
import io.cloudmon.probes.net.Dialer;
import io.cloudmon.probes.net.ProbeFailure;
import io.cloudmon.probes.net.SharedTransport;
import io.cloudmon.probes.net.TlsInspection;
import io.cloudmon.probes.net.Trace;
import java.time.Instant;

/** Makes one handshake per run, sends nothing afterwards and judges what it showed. */
final class TlsProbe implements Probe {
    private final TlsCheck check;
    private final SharedTransport.Lease lease;

    TlsProbe(TlsCheck check, SharedTransport.Lease lease) {
        this.check = check;
        this.lease = lease;
    }

    @Override
    public Reading run(ProbeContext context) throws RefusedAddressException, InterruptedException {
        Trace trace = new Trace(context::nanoTime);
        try {
            TlsInspection inspection = new Dialer(lease.transport(), context, check.timeout(), trace)
                    .converse(check.peer(), check.startTls()::preface, (pipeline, outcome) -> {
                        trace.timer().stop();
                        outcome.complete(trace.inspection().orElseThrow());
                    });
            Instant now = context.clock().instant();
            return trace.describe(new TlsVerdicts(check).judge(Findings.of(inspection, now), now))
                    .build();
        } catch (ProbeFailure e) {
            return trace.describe(e);
        }
    }

    @Override
    public void close() {
        lease.close();
    }
}
