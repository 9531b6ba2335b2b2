package io.cloudmon.probes.net;

import io.netty.bootstrap.Bootstrap;
import io.netty.channel.AdaptiveRecvByteBufAllocator;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.epoll.Epoll;
import io.netty.channel.epoll.EpollDatagramChannel;
import io.netty.channel.epoll.EpollEventLoopGroup;
import io.netty.channel.epoll.EpollSocketChannel;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.channel.socket.DatagramChannel;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioDatagramChannel;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.handler.ssl.OpenSsl;
import io.netty.handler.ssl.SslProvider;
import io.netty.resolver.dns.DnsServerAddressStreamProvider;
import io.netty.resolver.dns.DnsServerAddressStreamProviders;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.util.concurrent.TimeUnit;

/**
 * The event loops, the resolver and the TLS contexts that many probes share.
 *
 * <p>Uses epoll and BoringSSL where the platform has them, else the JDK's own.
 */
public final class Transport implements AutoCloseable {
    private static final boolean NATIVE = Epoll.isAvailable();
    private static final int LOOPS = Runtime.getRuntime().availableProcessors();

    private final EventLoopGroup loops;
    private final Bootstrap bootstrap;
    private final NameResolver resolver;
    private final TlsClients tls;

    /** Opens a transport that asks the system's resolvers and uses the fastest TLS there is. */
    public static Transport open() {
        return open(TlsOffer.NONE);
    }

    /** The same, and asks targets to staple the OCSP response of their certificate. */
    public static Transport openStapling() {
        return open(TlsOffer.STAPLING);
    }

    /** The same, and tells targets that it will speak HTTP/2. */
    public static Transport openHttp2() {
        return open(TlsOffer.HTTP2);
    }

    private static Transport open(TlsOffer offer) {
        SslProvider provider = OpenSsl.isAvailable() ? SslProvider.OPENSSL_REFCNT : SslProvider.JDK;
        Transport transport = new Transport(DnsServerAddressStreamProviders.platformDefault(), provider, offer);
        transport.tls.prepare();
        return transport;
    }

    /** Opens a transport with its own resolvers and TLS provider. */
    public Transport(DnsServerAddressStreamProvider nameServers, SslProvider provider) {
        this(nameServers, provider, TlsOffer.NONE);
    }

    /** The same with something more offered in handshakes. */
    public Transport(DnsServerAddressStreamProvider nameServers, SslProvider provider, TlsOffer offer) {
        DefaultThreadFactory threads = new DefaultThreadFactory("probe-net", true);
        this.loops = NATIVE ? new EpollEventLoopGroup(LOOPS, threads) : new NioEventLoopGroup(LOOPS, threads);
        this.bootstrap = new Bootstrap()
                .group(loops)
                .channel(streams())
                .disableResolver()
                .option(ChannelOption.TCP_NODELAY, true)
                .option(ChannelOption.RCVBUF_ALLOCATOR, new AdaptiveRecvByteBufAllocator(512, 2_048, 16_384));
        this.resolver = new NameResolver(loops.next(), datagrams(), streams(), nameServers);
        this.tls = new TlsClients(provider, offer);
    }

    Bootstrap bootstrap() {
        return bootstrap;
    }

    NameResolver resolver() {
        return resolver;
    }

    TlsClients tls() {
        return tls;
    }

    boolean isOpen() {
        return !loops.isShuttingDown();
    }

    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // nobody waits for idle daemon threads
    public void close() {
        resolver.close();
        tls.close();
        loops.shutdownGracefully(0, 1, TimeUnit.SECONDS);
    }

    private static Class<? extends SocketChannel> streams() {
        return NATIVE ? EpollSocketChannel.class : NioSocketChannel.class;
    }

    private static Class<? extends DatagramChannel> datagrams() {
        return NATIVE ? EpollDatagramChannel.class : NioDatagramChannel.class;
    }
}
