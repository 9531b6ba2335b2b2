package io.cloudmon.probes.tls;

import io.cloudmon.probes.net.TlsInspection;
import java.security.GeneralSecurityException;
import java.security.cert.CertPath;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertStore;
import java.security.cert.CertificateFactory;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.PKIXCertPathBuilderResult;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The way from a leaf to a trusted authority that a client takes; what else a target serves does not matter to it.
 *
 * @param path from the leaf to the last certificate before the authority
 */
record VerifiedPath(CertPath path, TrustAnchor anchor) {

    /** The path as of {@code now}, or empty when none leads to an authority. */
    static Optional<VerifiedPath> find(TlsInspection inspection, Instant now) {
        X509Certificate leaf = inspection.chain().getFirst();
        try {
            Optional<TrustAnchor> itself = inspection.anchors().stream()
                    .filter(anchor -> leaf.equals(anchor.getTrustedCert()))
                    .findAny();
            return Optional.of(itself.isPresent() ? alone(itself.get()) : build(inspection, leaf, now));
        } catch (GeneralSecurityException e) {
            return Optional.empty();
        }
    }

    /** The earliest end of validity on the path, the authority's included. */
    Instant notAfter() {
        Instant until = anchor.getTrustedCert().getNotAfter().toInstant();
        return Stream.concat(
                        Stream.of(until),
                        path.getCertificates().stream()
                                .map(X509Certificate.class::cast)
                                .map(certificate -> certificate.getNotAfter().toInstant()))
                .min(Instant::compareTo)
                .orElseThrow();
    }

    private static VerifiedPath alone(TrustAnchor leaf) throws GeneralSecurityException {
        return new VerifiedPath(CertificateFactory.getInstance("X.509").generateCertPath(List.of()), leaf);
    }

    private static VerifiedPath build(TlsInspection inspection, X509Certificate leaf, Instant now)
            throws GeneralSecurityException {
        X509CertSelector target = new X509CertSelector();
        target.setCertificate(leaf);
        PKIXBuilderParameters parameters = new PKIXBuilderParameters(inspection.anchors(), target);
        parameters.addCertStore(
                CertStore.getInstance("Collection", new CollectionCertStoreParameters(inspection.chain())));
        parameters.setRevocationEnabled(false);
        parameters.setDate(Date.from(now));
        var result =
                (PKIXCertPathBuilderResult) CertPathBuilder.getInstance("PKIX").build(parameters);
        return new VerifiedPath(result.getCertPath(), result.getTrustAnchor());
    }
}
