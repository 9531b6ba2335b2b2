package io.cloudmon.probes.tls;

import io.netty.util.NetUtil;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/**
 * The names that a certificate is for: its subject alternative names, for the common name has not counted since RFC 6125.
 *
 * @param names DNS names, lower case, and IP addresses as text
 */
record CertificateNames(List<String> names) {
    private static final int DNS = 2;
    private static final int ADDRESS = 7;

    static CertificateNames of(X509Certificate certificate) {
        try {
            Collection<List<?>> alternatives = certificate.getSubjectAlternativeNames();
            return new CertificateNames(
                    alternatives == null
                            ? List.of()
                            : alternatives.stream()
                                    .filter(name -> name.getFirst().equals(DNS)
                                            || name.getFirst().equals(ADDRESS))
                                    .map(name -> String.valueOf(name.getLast()).toLowerCase(Locale.ROOT))
                                    .toList());
        } catch (CertificateParsingException e) {
            return new CertificateNames(List.of());
        }
    }

    /** Whether the certificate is for the name or address; a wildcard stands for exactly one label. */
    boolean cover(String wanted) {
        byte[] address = NetUtil.createByteArrayFromIpAddressString(wanted);
        String lower = wanted.toLowerCase(Locale.ROOT);
        return names.stream()
                .anyMatch(name -> address == null
                        ? name.equals(lower) || wildcard(name, lower)
                        : Arrays.equals(address, NetUtil.createByteArrayFromIpAddressString(name)));
    }

    private static boolean wildcard(String name, String wanted) {
        int dot = wanted.indexOf('.');
        return dot > 0 && name.startsWith("*.") && name.substring(1).equals(wanted.substring(dot));
    }
}
