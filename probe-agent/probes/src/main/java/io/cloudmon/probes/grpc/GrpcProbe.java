package io.cloudmon.probes.grpc;

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
import io.cloudmon.result.Blame;
import io.cloudmon.result.Reason;
import java.util.List;
import java.util.Optional;

/** Asks for a service's health once per run. */
final class GrpcProbe implements Probe {
    private final GrpcCheck check;
    private final SharedTransport.Lease lease;

    GrpcProbe(GrpcCheck check, SharedTransport.Lease lease) {
        this.check = check;
        this.lease = lease;
    }

    @Override
    public Reading run(ProbeContext context) throws RefusedAddressException, InterruptedException {
        Trace trace = new Trace(context::nanoTime);
        try {
            Health health = new Dialer(lease.transport(), context, check.timeout(), trace)
                    .converse(check.peer(), new HealthCall(check, trace));
            return trace.describe(judge(health, CertificateAge.check(check.peer(), trace, context.clock().instant())))
                    .build();
        } catch (ProbeFailure e) {
            return trace.describe(e);
        }
    }

    @Override
    public void close() {
        lease.close();
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
