package io.cloudmon.probes.net;

import org.jspecify.annotations.Nullable;

/**
 * Whom to connect to.
 *
 * @param tls how to use TLS; null speaks plain
 */
public record Peer(HostPort address, IpVersion ip, @Nullable TlsConfig tls) {

    /** The name to ask for in the TLS handshake and to verify. */
    public String serverName() {
        return tls != null && tls.serverName() != null ? tls.serverName() : address.host();
    }
}
