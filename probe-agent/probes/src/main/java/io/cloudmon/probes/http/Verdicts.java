package io.cloudmon.probes.http;

import io.cloudmon.probe.Reading;
import io.cloudmon.probes.net.CertificateAge;
import io.cloudmon.probes.net.Trace;
import io.cloudmon.result.AssertionResult;
import io.cloudmon.result.Blame;
import io.cloudmon.result.Outcome;
import io.cloudmon.result.Reason;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Judges an answer: the status first, then every assertion, then the age of the certificate. */
final class Verdicts {
    private final HttpConfig config;

    Verdicts(HttpConfig config) {
        this.config = config;
    }

    Reading.Builder judge(Answer answer, Trace trace, Instant now) {
        Assertion.Verdict status = config.status().check(answer.status());
        List<AssertionResult> results = new ArrayList<>(check(answer));
        Optional<AssertionResult> broken =
                results.stream().filter(result -> !result.ok()).findFirst();
        Optional<AssertionResult> age = CertificateAge.check(config.tls(), trace.tls(), now);
        if (config.status().stated()) {
            results.addFirst(new AssertionResult(ExpectedStatus.ID, status.ok(), status.seen()));
        }
        age.ifPresent(results::add);
        Reading.Builder reading = outcome(answer, status, broken, age.filter(result -> !result.ok()));
        results.forEach(result -> reading.assertion(result.id(), result.ok(), result.detail()));
        return reading;
    }

    private List<AssertionResult> check(Answer answer) {
        return config.assertions().stream()
                .map(assertion -> {
                    Assertion.Verdict verdict = assertion.check(answer);
                    return new AssertionResult(
                            assertion.id(), verdict.ok(), config.masks().apply(verdict.seen()));
                })
                .toList();
    }

    private static Reading.Builder outcome(
            Answer answer,
            Assertion.Verdict status,
            Optional<AssertionResult> broken,
            Optional<AssertionResult> expiring) {
        if (!status.ok()) {
            return Reading.failure(Reason.HTTP_STATUS, status.seen()).blame(Blame.TARGET);
        }
        if (broken.isPresent()) {
            return Reading.failure(Reason.ASSERTION, text(broken.get())).blame(Blame.TARGET);
        }
        if (expiring.isPresent()) {
            return Reading.degraded(Reason.ASSERTION, text(expiring.get())).blame(Blame.TARGET);
        }
        return Reading.success()
                .outcome(Outcome.SUCCESS, null, answer.cut() ? "the body is longer than max_body and was cut" : null);
    }

    private static String text(AssertionResult result) {
        return result.id() + ": " + result.detail();
    }
}
