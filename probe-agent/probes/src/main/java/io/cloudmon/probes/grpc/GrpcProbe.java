package io.cloudmon.probes.grpc;

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
            return trace.describe(judge(health, age(trace, context.clock().instant())))
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

    private static Reading.Builder judge(Health health, Optional<AssertionResult> age) {
        Reading.Builder reading = outcome(health, age.filter(result -> !result.ok()));
        reading.label("grpc_status", String.valueOf(health.code()));
        if (health.status() != null) {
            reading.assertion("status", health.status() == HealthMessages.Status.SERVING, health.status().name());
        }
        age.ifPresent(result -> reading.assertion(result.id(), result.ok(), result.detail()));
        return reading;
    }

    private static Reading.Builder outcome(Health health, Optional<AssertionResult> expiring) {
        if (health.status() == null) {
            String text = "grpc-status " + health.code() + (health.message().isEmpty() ? "" : ": " + health.message());
            return Reading.failure(Reason.ASSERTION, text).blame(Blame.TARGET);
        }
        if (health.status() != HealthMessages.Status.SERVING) {
            return Reading.failure(Reason.ASSERTION, "status: " + health.status())
                    .blame(Blame.TARGET);
        }
        return expiring.map(result -> Reading.degraded(Reason.ASSERTION, result.id() + ": " + result.detail())
                        .blame(Blame.TARGET))
                .orElseGet(Reading::success);
    }
}
