package io.cloudmon.probes.tls;

import io.cloudmon.probe.Reading;
import io.cloudmon.probes.net.Texts;
import io.cloudmon.result.AssertionResult;
import io.cloudmon.result.Blame;
import io.cloudmon.result.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Judges findings: the certificate itself, every demand, the time that is left, in this order. */
final class TlsVerdicts {
    private final TlsCheck check;
    private final Demands demands;

    TlsVerdicts(TlsCheck check) {
        this.check = check;
        this.demands = check.demands();
    }

    Reading.Builder judge(Findings findings, Instant now) {
        List<AssertionResult> results = results(findings);
        Duration left = Duration.between(now, findings.notAfter());
        Optional<AssertionResult> expiry = expiry(findings, left);
        Reading.Builder reading = outcome(findings, results, expiry, left);
        results.forEach(result -> reading.assertion(result.id(), result.ok(), result.detail()));
        expiry.ifPresent(result -> reading.assertion(result.id(), result.ok(), result.detail()));
        findings.describe(reading);
        return reading;
    }

    private Reading.Builder outcome(
            Findings findings, List<AssertionResult> results, Optional<AssertionResult> expiry, Duration left) {
        Optional<String> refused = refused(findings);
        if (refused.isPresent()) {
            return failure(Reason.CERTIFICATE, refused.get());
        }
        Optional<AssertionResult> broken =
                results.stream().filter(result -> !result.ok()).findFirst();
        if (broken.isPresent()) {
            return failure(Reason.ASSERTION, text(broken.get()));
        }
        if (expiry.isPresent() && !expiry.get().ok()) {
            return within(demands.expiry().failure(), left)
                    ? failure(Reason.ASSERTION, text(expiry.get()))
                    : Reading.degraded(Reason.ASSERTION, text(expiry.get())).blame(Blame.TARGET);
        }
        return Reading.success();
    }

    private Optional<String> refused(Findings findings) {
        if (!check.verify()) {
            return Optional.empty();
        }
        return findings.stapled() instanceof StapledStatus.Revoked
                ? Optional.of("the certificate has been revoked, its stapled OCSP response says")
                : findings.inspection().problem();
    }

    private List<AssertionResult> results(Findings findings) {
        List<AssertionResult> results = new ArrayList<>();
        String version = String.valueOf(findings.inspection().facts().version());
        String cipher = String.valueOf(findings.inspection().facts().cipher());
        if (!demands.versions().isEmpty()) {
            results.add(new AssertionResult("version", demands.versions().contains(version), version));
        }
        demands.cipher()
                .ifPresent(pattern -> results.add(
                        new AssertionResult("cipher", pattern.matcher(cipher).find(), cipher)));
        demands.names().forEach(name -> results.add(named(findings, name)));
        if (demands.stapled()) {
            results.add(stapled(findings.stapled()));
        }
        return results;
    }

    private static AssertionResult named(Findings findings, String name) {
        CertificateNames names = findings.names();
        String detail = "the certificate is for " + Texts.excerpt(String.join(", ", names.names()));
        return new AssertionResult("names." + name, names.cover(name), detail);
    }

    private static AssertionResult stapled(StapledStatus status) {
        String detail = status instanceof StapledStatus.Useless(String why) ? "invalid: " + why : status.word();
        return new AssertionResult("ocsp_stapled", status instanceof StapledStatus.Good, detail);
    }

    private Optional<AssertionResult> expiry(Findings findings, Duration left) {
        if (!demands.expiry().stated()) {
            return Optional.empty();
        }
        boolean near = within(demands.expiry().degraded(), left)
                || within(demands.expiry().failure(), left);
        String detail = "the " + (findings.path().isPresent() ? "verified" : "served") + " chain is valid for "
                + left.toDays() + " more days, until " + findings.notAfter();
        return Optional.of(new AssertionResult("expires_within", !near, detail));
    }

    private static boolean within(Optional<Duration> limit, Duration left) {
        return limit.isPresent() && left.compareTo(limit.get()) < 0;
    }

    private static Reading.Builder failure(Reason reason, String detail) {
        return Reading.failure(reason, detail).blame(Blame.TARGET);
    }

    private static String text(AssertionResult result) {
        return result.id() + ": " + result.detail();
    }
}
