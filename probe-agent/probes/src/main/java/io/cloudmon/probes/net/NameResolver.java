package io.cloudmon.probes.net;

import io.netty.channel.AddressedEnvelope;
import io.netty.channel.EventLoop;
import io.netty.channel.socket.DatagramChannel;
import io.netty.channel.socket.SocketChannel;
import io.netty.handler.codec.dns.DefaultDnsQuestion;
import io.netty.handler.codec.dns.DnsRecordType;
import io.netty.handler.codec.dns.DnsResponse;
import io.netty.handler.codec.dns.DnsResponseCode;
import io.netty.resolver.dns.DnsNameResolver;
import io.netty.resolver.dns.DnsNameResolverBuilder;
import io.netty.resolver.dns.DnsNameResolverChannelStrategy;
import io.netty.resolver.dns.DnsServerAddressStreamProvider;
import io.netty.resolver.dns.NoopAuthoritativeDnsServerCache;
import io.netty.resolver.dns.NoopDnsCache;
import io.netty.resolver.dns.NoopDnsCnameCache;
import io.netty.util.concurrent.Future;
import java.net.InetAddress;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

/** Asks the configured resolvers anew each time: a check measures resolution, so nothing is cached. */
final class NameResolver implements AutoCloseable {
    /** How long one resolver gets before the next is asked; short, for checks have a few seconds in all. */
    private static final Duration QUERY_TIMEOUT = Duration.ofSeconds(1);

    private final Map<IpVersion, DnsNameResolver> resolvers = new EnumMap<>(IpVersion.class);

    NameResolver(
            EventLoop loop,
            Class<? extends DatagramChannel> datagrams,
            Class<? extends SocketChannel> streams,
            DnsServerAddressStreamProvider nameServers) {
        DnsNameResolverBuilder builder = new DnsNameResolverBuilder(loop)
                .datagramChannelType(datagrams)
                .socketChannelType(streams)
                .datagramChannelStrategy(DnsNameResolverChannelStrategy.ChannelPerResolution)
                .nameServerProvider(nameServers)
                .queryTimeoutMillis(QUERY_TIMEOUT.toMillis())
                .resolveCache(NoopDnsCache.INSTANCE)
                .cnameCache(NoopDnsCnameCache.INSTANCE)
                .authoritativeDnsServerCache(NoopAuthoritativeDnsServerCache.INSTANCE);
        for (IpVersion version : IpVersion.values()) {
            resolvers.put(
                    version,
                    builder.copy().resolvedAddressTypes(version.types()).build());
        }
    }

    /** All addresses of the name, in the order in which to try them; fails with the resolver's exception. */
    CompletableFuture<List<InetAddress>> resolve(String host, IpVersion version) {
        CompletableFuture<List<InetAddress>> addresses = new CompletableFuture<>();
        of(version).resolveAll(host).addListener((Future<List<InetAddress>> done) -> {
            if (done.isSuccess()) {
                addresses.complete(done.getNow());
            } else {
                addresses.completeExceptionally(done.cause());
            }
        });
        return addresses;
    }

    /** The response code for the name, to tell a name without addresses from a resolver that refuses to say. */
    CompletableFuture<DnsResponseCode> responseCode(String host) {
        CompletableFuture<DnsResponseCode> code = new CompletableFuture<>();
        of(IpVersion.ANY).query(new DefaultDnsQuestion(host, DnsRecordType.A)).addListener(done -> {
            if (done.isSuccess()) {
                var envelope = (AddressedEnvelope<?, ?>) done.getNow();
                code.complete(((DnsResponse) envelope.content()).code());
                envelope.release();
            } else {
                code.completeExceptionally(done.cause());
            }
        });
        return code;
    }

    @Override
    public void close() {
        resolvers.values().forEach(DnsNameResolver::close);
    }

    private DnsNameResolver of(IpVersion version) {
        return Objects.requireNonNull(resolvers.get(version));
    }
}
