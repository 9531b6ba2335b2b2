package io.cloudmon.probes.net;

import java.util.List;

/**
 * What a client offers in its handshakes besides the usual.
 *
 * @param stapling whether it asks for the OCSP response of the certificate
 * @param protocols the protocols that it would speak afterwards (ALPN), the one it likes most first; empty offers none
 */
public record TlsOffer(boolean stapling, List<String> protocols) {
    /** The usual. */
    public static final TlsOffer NONE = new TlsOffer(false, List.of());

    /** Asks for OCSP responses; a few more bytes with each handshake. */
    public static final TlsOffer STAPLING = new TlsOffer(true, List.of());

    /** Speaks HTTP/2 and nothing else. */
    public static final TlsOffer HTTP2 = new TlsOffer(false, List.of("h2"));

    public TlsOffer {
        protocols = List.copyOf(protocols);
    }
}
