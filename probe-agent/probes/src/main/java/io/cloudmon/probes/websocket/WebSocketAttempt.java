package io.cloudmon.probes.websocket;

import io.cloudmon.probe.Reading;
import io.cloudmon.probe.RefusedAddressException;
import io.cloudmon.probes.net.CertificateAge;
import io.cloudmon.probes.net.Judgement;
import io.cloudmon.probes.net.NetworkProbe;
import io.cloudmon.probes.net.NetworkRun;
import io.cloudmon.probes.net.ProbeFailure;
import io.cloudmon.probes.net.Trace;
import io.cloudmon.result.AssertionResult;
import java.util.List;
import java.util.Optional;

/** Upgrades one connection per run. */
final class WebSocketAttempt implements NetworkProbe.Attempt {
    private static final String EXPECT = "expect";
    private final WebSocketCheck check;

    WebSocketAttempt(WebSocketCheck check) {
        this.check = check;
    }

    @Override
    public Reading make(NetworkRun run) throws ProbeFailure, RefusedAddressException, InterruptedException {
        Trace trace = run.trace();
        Upgrade.End end = run.dialer().converse(check.peer(), new Upgrade(check, trace));
        return trace.describe(judge(end, CertificateAge.check(check.peer(), trace, run.now())))
                .build();
    }

    private Reading.Builder judge(Upgrade.End end, Optional<AssertionResult> age) {
        List<AssertionResult> results =
                check.expect().isEmpty() ? List.of() : List.of(new AssertionResult(EXPECT, end.ok(), end.seen()));
        return Judgement.of(results, age);
    }
}
