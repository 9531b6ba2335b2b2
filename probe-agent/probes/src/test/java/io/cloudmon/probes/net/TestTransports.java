package io.cloudmon.probes.net;

import io.cloudmon.probe.testkit.FakeDnsServer;
import io.netty.handler.ssl.SslProvider;
import io.netty.resolver.dns.DnsServerAddressStreamProviders;
import io.netty.resolver.dns.SingletonDnsServerAddressStreamProvider;

/** Transports that tests choose the resolver and the TLS provider of. */
public final class TestTransports {

    private TestTransports() {}

    /** Asks only the fake resolver. */
    public static SharedTransport asking(FakeDnsServer resolver) {
        var nameServer = new SingletonDnsServerAddressStreamProvider(resolver.address());
        return new SharedTransport(() -> new Transport(nameServer, SslProvider.OPENSSL_REFCNT));
    }

    /** Uses the TLS implementation given. */
    public static SharedTransport securedBy(SslProvider provider) {
        return new SharedTransport(() -> new Transport(DnsServerAddressStreamProviders.platformDefault(), provider));
    }

    /** Uses the TLS implementation given and asks for stapled OCSP responses. */
    public static SharedTransport stapling(SslProvider provider) {
        return new SharedTransport(
                () -> new Transport(DnsServerAddressStreamProviders.platformDefault(), provider, TlsOffer.STAPLING));
    }
}
