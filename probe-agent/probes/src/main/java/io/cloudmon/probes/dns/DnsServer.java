package io.cloudmon.probes.dns;

import io.cloudmon.probes.net.HostPort;
import io.netty.resolver.dns.DnsServerAddressStreamProviders;
import java.net.InetSocketAddress;

/**
 * A server to ask.
 *
 * @param path the path of its URL; empty but for {@link Protocol#HTTPS}
 * @param own whether it is the resolver that this machine uses, which needs no admission and is not what a check watches
 */
record DnsServer(Protocol protocol, HostPort address, String path, boolean own) {
    private static final String SYSTEM = "system";
    private static final String DEFAULT_PATH = "/dns-query";

    /**
     * Reads {@code system}, {@code host[:port]} or one of these after {@code udp://}, {@code tcp://}, {@code tls://} or
     * {@code https://}, the last with a path.
     *
     * @throws IllegalArgumentException naming what is wrong
     */
    static DnsServer parse(String text) {
        int scheme = text.indexOf("://");
        Protocol protocol = scheme < 0 ? Protocol.UDP : protocol(text.substring(0, scheme));
        String rest = scheme < 0 ? text : text.substring(scheme + 3);
        if (rest.equals(SYSTEM)) {
            return new DnsServer(protocol, system(protocol), "", true);
        }
        int slash = rest.indexOf('/');
        if (slash >= 0 && protocol != Protocol.HTTPS) {
            throw new IllegalArgumentException("has a path, which only https has");
        }
        String path = protocol != Protocol.HTTPS ? "" : slash < 0 ? DEFAULT_PATH : path(rest.substring(slash));
        String host = slash < 0 ? rest : rest.substring(0, slash);
        return new DnsServer(protocol, HostPort.parse(host, protocol.defaultPort()), path, false);
    }

    /** The same server asked in another way, for an answer that did not fit into a datagram. */
    DnsServer over(Protocol other) {
        return new DnsServer(other, address, path, own);
    }

    private static Protocol protocol(String scheme) {
        for (Protocol protocol : Protocol.values()) {
            if (protocol.scheme().equals(scheme)) {
                return protocol;
            }
        }
        throw new IllegalArgumentException("begins with '" + scheme + "', which is none of udp, tcp, tls, https");
    }

    private static String path(String path) {
        if (!path.matches("/[!-~]*")) {
            throw new IllegalArgumentException("has a path with characters that a URL cannot have");
        }
        return path;
    }

    private static HostPort system(Protocol protocol) {
        if (protocol.secured()) {
            throw new IllegalArgumentException("asks the system's resolver by " + protocol.scheme());
        }
        InetSocketAddress first = DnsServerAddressStreamProviders.platformDefault()
                .nameServerAddressStream("")
                .next();
        String host = first.getAddress() == null
                ? first.getHostString()
                : first.getAddress().getHostAddress();
        return new HostPort(host, first.getPort());
    }
}
