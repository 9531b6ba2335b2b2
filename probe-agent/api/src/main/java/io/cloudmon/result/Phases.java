package io.cloudmon.result;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Where the time of one execution went; summed over redirects. A phase that did not happen is null, never zero.
 *
 * @param dns name resolution
 * @param connect transport handshake
 * @param tls TLS handshake
 * @param send writing the request
 * @param firstByte from the request's last byte to the answer's first
 * @param transfer from the answer's first byte to its last
 */
public record Phases(
        @Nullable Duration dns,
        @Nullable Duration connect,
        @Nullable Duration tls,
        @Nullable Duration send,
        @Nullable Duration firstByte,
        @Nullable Duration transfer) {

    /** No phase was measured. */
    public static final Phases NONE = new Phases(null, null, null, null, null, null);
}
