package io.cloudmon.probes.tls;

import io.cloudmon.probe.Reading;
import io.cloudmon.probes.net.Texts;
import io.cloudmon.probes.net.TlsInspection;
import java.time.Instant;
import java.util.Optional;

/**
 * What one run found out about a target's certificate; a fact whatever the check thinks of it.
 *
 * @param path how a client gets from the leaf to an authority; empty when none is trusted
 */
record Findings(TlsInspection inspection, Optional<VerifiedPath> path, StapledStatus stapled, CertificateNames names) {

    static Findings of(TlsInspection inspection, Instant now) {
        Optional<VerifiedPath> path = VerifiedPath.find(inspection, now);
        return new Findings(
                inspection,
                path,
                StapledStatus.of(inspection, path, now),
                CertificateNames.of(inspection.chain().getFirst()));
    }

    /** The end of validity that matters: of the path that clients take, or else of everything served. */
    Instant notAfter() {
        return path.map(VerifiedPath::notAfter)
                .orElseGet(() -> inspection.chain().stream()
                        .map(certificate -> certificate.getNotAfter().toInstant())
                        .min(Instant::compareTo)
                        .orElseThrow());
    }

    void describe(Reading.Builder reading) {
        var leaf = inspection.chain().getFirst();
        reading.label("tls_names", Texts.excerpt(String.join(", ", names.names())));
        reading.label("tls_issuer", Texts.excerpt(leaf.getIssuerX500Principal().getName()));
        reading.label("tls_ocsp", stapled.word());
        path.ifPresent(verified ->
                reading.label("tls_verified_not_after", verified.notAfter().toString()));
    }
}
