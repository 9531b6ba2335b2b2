package io.cloudmon.probes.s3;

import io.cloudmon.probe.Reading;
import io.cloudmon.probe.RefusedAddressException;
import io.cloudmon.probes.net.CertificateAge;
import io.cloudmon.probes.net.NetworkProbe;
import io.cloudmon.probes.net.NetworkRun;
import io.cloudmon.probes.net.ProbeFailure;
import io.cloudmon.result.AssertionResult;
import io.cloudmon.result.Blame;
import io.cloudmon.result.Outcome;
import io.cloudmon.result.Reason;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes an object, reads it, compares it and removes it; what a run could not remove the next one does. */
final class S3Attempt implements NetworkProbe.Attempt {
    private final S3Check check;
    private final SecureRandom random = new SecureRandom();
    private volatile @Nullable String left;

    S3Attempt(S3Check check) {
        this.check = check;
    }

    @Override
    public Reading make(NetworkRun run) throws RefusedAddressException, InterruptedException {
        Reading.Builder reading = Reading.success();
        RoundTrip trip = new RoundTrip(check, run, reading);
        try {
            clearUp(trip);
            travel(trip);
            Optional<AssertionResult> age = CertificateAge.check(check.peer(), run.trace(), run.now());
            age.ifPresent(result -> judge(result, reading));
        } catch (ProbeFailure e) {
            reading.outcome(Outcome.FAILURE, e.reason(), e.detail()).blame(e.blame());
        }
        return run.trace().describe(reading).build();
    }

    private void clearUp(RoundTrip trip) throws ProbeFailure, RefusedAddressException, InterruptedException {
        String name = left;
        if (name != null) {
            trip.delete(name);
            left = null;
        }
    }

    private void travel(RoundTrip trip) throws ProbeFailure, RefusedAddressException, InterruptedException {
        String name = UUID.randomUUID().toString();
        byte[] content = new byte[check.size()];
        random.nextBytes(content);
        left = name;
        trip.put(name, content);
        trip.get(name, content);
        trip.delete(name);
        left = null;
    }

    private static void judge(AssertionResult age, Reading.Builder reading) {
        reading.assertion(age.id(), age.ok(), age.detail());
        if (!age.ok()) {
            reading.outcome(Outcome.DEGRADED, Reason.ASSERTION, age.id() + ": " + age.detail())
                    .blame(Blame.TARGET);
        }
    }
}
