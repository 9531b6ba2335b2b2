package io.cloudmon.probes.dns;

/** How a question travels. */
enum Protocol {
    /** One datagram each way; a truncated answer is asked for again over TCP, as every resolver does. */
    UDP("udp", 53),
    TCP("tcp", 53),
    /** RFC 7858. */
    TLS("tls", 853),
    /** RFC 8484, over HTTP/1.1. */
    HTTPS("https", 443);

    private final String scheme;
    private final int defaultPort;

    Protocol(String scheme, int defaultPort) {
        this.scheme = scheme;
        this.defaultPort = defaultPort;
    }

    String scheme() {
        return scheme;
    }

    int defaultPort() {
        return defaultPort;
    }

    boolean secured() {
        return this == TLS || this == HTTPS;
    }
}
