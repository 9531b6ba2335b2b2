package io.cloudmon.probes.tcp;

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

/** Connects once per run and has the dialogue that its check describes. */
final class TcpAttempt implements NetworkProbe.Attempt {
    private static final String EXPECT = "expect";
    private final TcpConfig config;

    TcpAttempt(TcpConfig config) {
        this.config = config;
    }

    @Override
    public Reading make(NetworkRun run) throws ProbeFailure, RefusedAddressException, InterruptedException {
        Trace trace = run.trace();
        Dialogue.End end = run.dialer().converse(config.peer(), new Dialogue(config, trace.timer()));
        return trace.describe(judge(end, CertificateAge.check(config.peer(), trace, run.now())))
                .build();
    }

    private Reading.Builder judge(Dialogue.End end, Optional<AssertionResult> age) {
        List<AssertionResult> results =
                config.expect() == null ? List.of() : List.of(new AssertionResult(EXPECT, end.ok(), end.seen()));
        return Judgement.of(results, age);
    }
}
