package io.cloudmon.probe.testkit;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.ocsp.BasicOCSPResp;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPRespBuilder;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.cert.ocsp.jcajce.JcaBasicOCSPRespBuilder;
import org.bouncycastle.operator.DigestCalculator;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/** Makes OCSP responses as an authority's own responder does. */
final class OcspResponses {

    private OcspResponses() {}

    static byte[] make(X509Certificate issuer, PrivateKey signer, X509Certificate issued, boolean revoked) {
        try {
            DigestCalculator sha1 =
                    new JcaDigestCalculatorProviderBuilder().build().get(CertificateID.HASH_SHA1);
            CertificateID id = new CertificateID(sha1, new JcaX509CertificateHolder(issuer), issued.getSerialNumber());
            Instant now = Instant.now();
            Date since = Date.from(now.minus(1, ChronoUnit.HOURS));
            CertificateStatus status =
                    revoked ? new RevokedStatus(since, CRLReason.keyCompromise) : CertificateStatus.GOOD;
            BasicOCSPResp basic = new JcaBasicOCSPRespBuilder(issuer.getPublicKey(), sha1)
                    .addResponse(id, status, since, Date.from(now.plus(1, ChronoUnit.DAYS)), null)
                    .build(new JcaContentSignerBuilder("SHA256withECDSA").build(signer), null, Date.from(now));
            return new OCSPRespBuilder()
                    .build(OCSPRespBuilder.SUCCESSFUL, basic)
                    .getEncoded();
        } catch (GeneralSecurityException | OperatorCreationException | OCSPException | IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
