package io.cloudmon.probes.grpc;

import io.cloudmon.probe.Reading;
import io.cloudmon.probe.RefusedAddressException;
import io.cloudmon.probes.net.CertificateAge;
import io.cloudmon.probes.net.Judgement;
import io.cloudmon.probes.net.NetworkProbe;
import io.cloudmon.probes.net.NetworkRun;
import io.cloudmon.probes.net.ProbeFailure;
import io.cloudmon.probes.net.Trace;
import io.cloudmon.result.AssertionResult;
import io.cloudmon.result.Blame;
import io.cloudmon.result.Reason;
import java.util.List;
import java.util.Optional;

/** Asks for a service's health once per run. */
final class GrpcAttempt implements NetworkProbe.Attempt {
    private final GrpcCheck check;

    GrpcAttempt(GrpcCheck check) {
        this.check = check;
    }

    @Override
    public Reading make(NetworkRun run) throws ProbeFailure, RefusedAddressException, InterruptedException {
        Trace trace = run.trace();
        Health health = run.dialer().converse(check.peer(), new HealthCall(check, trace));
        return trace.describe(judge(health, CertificateAge.check(check.peer(), trace, run.now())))
                .build();
    }

    private static Reading.Builder judge(Health health, Optional<AssertionResult> age) {
        return outcome(health, age).label("grpc_status", String.valueOf(health.code()));
    }

    private static Reading.Builder outcome(Health health, Optional<AssertionResult> age) {
        HealthMessages.Status status = health.status();
        if (status == null) {
            String text = "grpc-status " + health.code() + (health.message().isEmpty() ? "" : ": " + health.message());
            return Reading.failure(Reason.ASSERTION, text).blame(Blame.TARGET);
        }
        boolean serving = status == HealthMessages.Status.SERVING;
        return Judgement.of(List.of(new AssertionResult("status", serving, status.name())), age);
    }
}
