package io.cloudmon.probes.tls;

import com.google.re2j.Pattern;
import io.cloudmon.probe.ProbeConfig;
import io.cloudmon.probes.net.Patterns;
import java.util.List;
import java.util.Optional;

/**
 * What a check demands of a handshake besides a certificate that can be verified.
 *
 * @param versions the protocol versions that will do; empty for any
 * @param names names that the certificate has to be for
 * @param stapled whether an OCSP response has to come with the certificate
 */
record Demands(
        List<String> versions, Optional<Pattern> cipher, List<String> names, boolean stapled, ExpiryLimits expiry) {

    /** Reads the sections {@code assert} and {@code expires_within}. */
    static Demands read(ProbeConfig config) {
        ProbeConfig demanded = config.section("assert");
        List<String> versions = demanded.strings("version");
        for (String version : versions) {
            if (!version.equals("TLSv1.2") && !version.equals("TLSv1.3")) {
                demanded.problem("version", "is '" + version + "'", "write TLSv1.2 or TLSv1.3");
            }
        }
        return new Demands(
                versions,
                Patterns.read(demanded, "cipher"),
                demanded.strings("names"),
                demanded.bool("ocsp_stapled").orElse(false),
                ExpiryLimits.read(config));
    }
}
