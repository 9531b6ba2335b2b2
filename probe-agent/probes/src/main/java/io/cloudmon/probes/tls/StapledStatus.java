package io.cloudmon.probes.tls;

import io.cloudmon.probes.net.Texts;
import io.cloudmon.probes.net.TlsInspection;
import java.security.GeneralSecurityException;
import java.security.cert.CertPathValidator;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertPathValidatorException.BasicReason;
import java.security.cert.PKIXParameters;
import java.security.cert.PKIXRevocationChecker;
import java.security.cert.PKIXRevocationChecker.Option;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the OCSP response says that came with the certificate. Never asks the network. */
sealed interface StapledStatus {

    /** None came. */
    record None() implements StapledStatus {}

    /** It is authentic, current and says that the certificate has not been revoked. */
    record Good() implements StapledStatus {}

    /** It is authentic and says that the certificate has been revoked. */
    record Revoked() implements StapledStatus {}

    /** It proves nothing: foreign, outdated, broken, or no path leads to its authority. */
    record Useless(String why) implements StapledStatus {}

    /** The word for it in labels. */
    default String word() {
        return switch (this) {
            case None() -> "none";
            case Good() -> "good";
            case Revoked() -> "revoked";
            case Useless(String why) -> "invalid";
        };
    }

    static StapledStatus of(TlsInspection inspection, Optional<VerifiedPath> path, Instant now) {
        if (inspection.stapled().isEmpty()) {
            return new None();
        }
        if (path.isEmpty() || path.get().path().getCertificates().isEmpty()) {
            return new Useless("no issuer is known to verify it by");
        }
        try {
            validate(
                    path.get(),
                    Map.of(inspection.chain().getFirst(), inspection.stapled().get()),
                    now);
            return new Good();
        } catch (CertPathValidatorException e) {
            return e.getReason() == BasicReason.REVOKED
                    ? new Revoked()
                    : new Useless(Texts.excerpt(String.valueOf(e.getMessage())));
        } catch (GeneralSecurityException e) {
            return new Useless(Texts.excerpt(String.valueOf(e.getMessage())));
        }
    }

    private static void validate(VerifiedPath path, Map<X509Certificate, byte[]> responses, Instant now)
            throws GeneralSecurityException {
        CertPathValidator validator = CertPathValidator.getInstance("PKIX");
        PKIXRevocationChecker checker = (PKIXRevocationChecker) validator.getRevocationChecker();
        checker.setOptions(EnumSet.of(Option.ONLY_END_ENTITY, Option.NO_FALLBACK));
        checker.setOcspResponses(responses);
        PKIXParameters parameters = new PKIXParameters(Set.of(path.anchor()));
        parameters.setRevocationEnabled(false);
        parameters.setDate(Date.from(now));
        parameters.addCertPathChecker(checker);
        validator.validate(path.path(), parameters);
    }
}
