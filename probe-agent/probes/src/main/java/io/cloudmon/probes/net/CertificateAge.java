package io.cloudmon.probes.net;

import io.cloudmon.result.AssertionResult;
import io.cloudmon.result.TlsFacts;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether a certificate is valid for as many days more as the check demands. */
public final class CertificateAge {
    private static final String ID = "tls.min_days";

    private CertificateAge() {}

    /** The assertion's result for a run's last connection; empty when its check does not demand it or uses no TLS. */
    public static Optional<AssertionResult> check(Peer peer, Trace trace, Instant now) {
        TlsConfig tls = peer.tls();
        return tls == null ? Optional.empty() : check(tls, trace.tls(), now);
    }

    /** The assertion's result; empty when the check does not demand it or TLS was not used. */
    public static Optional<AssertionResult> check(TlsConfig config, @Nullable TlsFacts tls, Instant now) {
        Integer minDays = config.minDays();
        Instant notAfter = tls == null ? null : tls.notAfter();
        if (minDays == null || notAfter == null) {
            return Optional.empty();
        }
        long days = Duration.between(now, notAfter).toDays();
        String detail = "the certificate is valid for " + days + " more days, until " + notAfter;
        return Optional.of(new AssertionResult(ID, days >= minDays, detail));
    }
}
