package io.cloudmon.probes.net;

import io.cloudmon.probe.Reading;
import io.cloudmon.result.AssertionResult;
import io.cloudmon.result.Blame;
import io.cloudmon.result.Reason;
import java.util.List;
import java.util.Optional;

/** What follows from a check's assertions, the same for every probe. */
public final class Judgement {

    private Judgement() {}

    /**
     * Failed by the first assertion that does not hold, degraded by a certificate too near its end, else good.
     *
     * @param age whether the certificate is valid for long enough; empty when that is not demanded
     * @return a reading that lists all of them
     */
    public static Reading.Builder of(List<AssertionResult> results, Optional<AssertionResult> age) {
        Reading.Builder reading = outcome(
                results.stream().filter(result -> !result.ok()).findFirst(), age.filter(result -> !result.ok()));
        results.forEach(result -> reading.assertion(result.id(), result.ok(), result.detail()));
        age.ifPresent(result -> reading.assertion(result.id(), result.ok(), result.detail()));
        return reading;
    }

    private static Reading.Builder outcome(Optional<AssertionResult> broken, Optional<AssertionResult> expiring) {
        if (broken.isPresent()) {
            return Reading.failure(Reason.ASSERTION, text(broken.get())).blame(Blame.TARGET);
        }
        return expiring.map(result ->
                        Reading.degraded(Reason.ASSERTION, text(result)).blame(Blame.TARGET))
                .orElseGet(Reading::success);
    }

    private static String text(AssertionResult result) {
        return result.id() + ": " + result.detail();
    }
}
