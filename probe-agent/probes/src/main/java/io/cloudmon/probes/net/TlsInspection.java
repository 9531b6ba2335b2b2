package io.cloudmon.probes.net;

import io.cloudmon.result.TlsFacts;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.Certificate;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSession;

/**
 * What a handshake showed.
 *
 * @param chain the certificates as the target served them, the leaf first
 * @param anchors the authorities that the client trusts
 * @param stapled the OCSP response that came with the certificate, as it came
 * @param problem what is wrong with the certificate, for a person; empty when it was verified
 */
public record TlsInspection(
        TlsFacts facts,
        List<X509Certificate> chain,
        Set<TrustAnchor> anchors,
        Optional<byte[]> stapled,
        Optional<String> problem) {

    static TlsInspection of(
            SSLEngine engine,
            Set<TrustAnchor> anchors,
            Optional<byte[]> stapled,
            Optional<CertificateException> refusal,
            Instant now)
            throws SSLException {
        SSLSession session = engine.getSession();
        List<X509Certificate> chain = chain(session);
        X509Certificate leaf = chain.getFirst();
        Optional<String> problem = validity(leaf, now).or(() -> refusal.map(e -> refused(leaf, e)));
        TlsFacts facts = new TlsFacts(
                session.getProtocol(),
                session.getCipherSuite(),
                leaf.getNotAfter().toInstant(),
                chain.stream()
                        .map(c -> c.getNotAfter().toInstant())
                        .min(Comparator.naturalOrder())
                        .orElseThrow(),
                fingerprint(leaf),
                problem.isEmpty());
        return new TlsInspection(facts, chain, anchors, stapled, problem);
    }

    private static List<X509Certificate> chain(SSLSession session) throws SSLException {
        Certificate[] served = session.getPeerCertificates();
        return Arrays.stream(served).map(X509Certificate.class::cast).toList();
    }

    private static Optional<String> validity(X509Certificate leaf, Instant now) {
        Instant from = leaf.getNotBefore().toInstant();
        Instant until = leaf.getNotAfter().toInstant();
        if (now.isAfter(until)) {
            return Optional.of("the certificate expired on " + until);
        }
        return now.isBefore(from) ? Optional.of("the certificate is not valid before " + from) : Optional.empty();
    }

    private static String refused(X509Certificate leaf, CertificateException refusal) {
        if (leaf.getIssuerX500Principal().equals(leaf.getSubjectX500Principal()) && refusal.getCause() != null) {
            return "the certificate is self-signed and not trusted";
        }
        Throwable root = refusal;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return "the certificate is not accepted: " + Texts.excerpt(String.valueOf(root.getMessage()));
    }

    private static String fingerprint(X509Certificate leaf) throws SSLException {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(leaf.getEncoded());
            return HexFormat.of().formatHex(digest);
        } catch (CertificateEncodingException e) {
            throw new SSLException("a certificate that cannot be encoded", e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform provides SHA-256", e);
        }
    }
}
