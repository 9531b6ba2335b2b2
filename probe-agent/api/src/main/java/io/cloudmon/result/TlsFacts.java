package io.cloudmon.result;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the TLS handshake showed; kept even when verification failed.
 *
 * @param version such as {@code TLSv1.3}
 * @param cipher the IANA name of the cipher suite
 * @param notAfter end of validity of the leaf certificate
 * @param chainNotAfter the earliest end of validity in the served chain
 * @param fingerprint lower-case hexadecimal SHA-256 of the leaf certificate
 * @param verified whether the chain and the name were verified
 */
public record TlsFacts(
        @Nullable String version,
        @Nullable String cipher,
        @Nullable Instant notAfter,
        @Nullable Instant chainNotAfter,
        @Nullable String fingerprint,
        boolean verified) {}
