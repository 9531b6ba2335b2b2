package io.cloudmon.probe.testkit;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** A certificate authority for tests; issues good, expired and foreign certificates in milliseconds (EC P-256). */
public final class TestAuthority {
    private static final X500Principal NAME = new X500Principal("CN=Test Authority");
    private final KeyPair keys;
    private final X509Certificate certificate;

    private TestAuthority(KeyPair keys, X509Certificate certificate) {
        this.keys = keys;
        this.certificate = certificate;
    }

    /** A new authority that nobody trusts yet. */
    public static TestAuthority create() {
        KeyPair keys = newKeys();
        Instant now = Instant.now();
        Instant until = now.plus(3_650, ChronoUnit.DAYS);
        return new TestAuthority(keys, sign(NAME, keys.getPrivate(), NAME, keys, List.of(), true, now, until));
    }

    /** A server certificate for the names (DNS names or IP addresses), valid from yesterday for 90 days. */
    public TestCertificate issue(String... names) {
        Instant now = Instant.now();
        return issue(now.minus(1, ChronoUnit.DAYS), now.plus(90, ChronoUnit.DAYS), names);
    }

    /** A server certificate that expired yesterday. */
    public TestCertificate issueExpired(String... names) {
        Instant now = Instant.now();
        return issue(now.minus(30, ChronoUnit.DAYS), now.minus(1, ChronoUnit.DAYS), names);
    }

    /** A server certificate with the validity given. */
    public TestCertificate issue(Instant notBefore, Instant notAfter, String... names) {
        KeyPair leaf = newKeys();
        X509Certificate signed =
                sign(NAME, keys.getPrivate(), subject(names), leaf, Arrays.asList(names), false, notBefore, notAfter);
        return new TestCertificate(leaf.getPrivate(), List.of(signed, certificate));
    }

    /** A certificate signed by its own key, as appliances come with. */
    public static TestCertificate selfSigned(String... names) {
        KeyPair own = newKeys();
        X500Principal subject = subject(names);
        Instant now = Instant.now();
        X509Certificate signed = sign(
                subject,
                own.getPrivate(),
                subject,
                own,
                Arrays.asList(names),
                false,
                now.minus(1, ChronoUnit.DAYS),
                now.plus(90, ChronoUnit.DAYS));
        return new TestCertificate(own.getPrivate(), List.of(signed));
    }

    /** A current OCSP response of this authority that the certificate is good, or that it has been revoked. */
    public byte[] ocspResponse(X509Certificate issued, boolean revoked) {
        return OcspResponses.make(certificate, keys.getPrivate(), issued, revoked);
    }

    private static X500Principal subject(String... names) {
        return new X500Principal("CN=" + names[0]);
    }

    private static X509Certificate sign(
            X500Principal issuer,
            PrivateKey signer,
            X500Principal subject,
            KeyPair owner,
            List<String> names,
            boolean authority,
            Instant from,
            Instant until) {
        try {
            var builder = new JcaX509v3CertificateBuilder(
                    issuer, serial(), Date.from(from), Date.from(until), subject, owner.getPublic());
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(authority));
            if (!names.isEmpty()) {
                builder.addExtension(Extension.subjectAlternativeName, false, alternatives(names));
            }
            var holder = builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(signer));
            return new JcaX509CertificateConverter().getCertificate(holder);
        } catch (GeneralSecurityException | OperatorCreationException | CertIOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static GeneralNames alternatives(List<String> names) {
        return new GeneralNames(names.stream()
                .map(name -> new GeneralName(isAddress(name) ? GeneralName.iPAddress : GeneralName.dNSName, name))
                .toArray(GeneralName[]::new));
    }

    private static boolean isAddress(String name) {
        return name.indexOf(':') >= 0 || name.chars().allMatch(c -> c == '.' || Character.isDigit(c));
    }

    private static BigInteger serial() {
        return BigInteger.valueOf(ThreadLocalRandom.current().nextLong(1, Long.MAX_VALUE));
    }

    private static KeyPair newKeys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
