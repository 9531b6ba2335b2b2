package io.cloudmon.probes.tls;

import io.cloudmon.probe.Reading;
import io.cloudmon.probe.RefusedAddressException;
import io.cloudmon.probes.net.NetworkProbe;
import io.cloudmon.probes.net.NetworkRun;
import io.cloudmon.probes.net.ProbeFailure;
import io.cloudmon.probes.net.TlsInspection;
import io.cloudmon.probes.net.Trace;
import java.time.Instant;

/** Makes one handshake per run, sends nothing afterwards and judges what it showed. */
final class TlsAttempt implements NetworkProbe.Attempt {
    private final TlsCheck check;

    TlsAttempt(TlsCheck check) {
        this.check = check;
    }

    @Override
    public Reading make(NetworkRun run) throws ProbeFailure, RefusedAddressException, InterruptedException {
        Trace trace = run.trace();
        TlsInspection inspection = run.dialer()
                .converse(check.peer(), check.startTls()::preface, (pipeline, outcome) -> {
                    trace.timer().stop();
                    outcome.complete(trace.inspection().orElseThrow());
                });
        Instant now = run.now();
        return trace.describe(new TlsVerdicts(check).judge(Findings.of(inspection, now), now))
                .build();
    }
}
