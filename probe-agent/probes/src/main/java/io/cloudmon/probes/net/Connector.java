package io.cloudmon.probes.net;

import io.netty.bootstrap.Bootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.EventLoop;
import io.netty.handler.ssl.SslHandler;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Opens connections to one peer, each with the handlers that time and secure it. */
final class Connector {
    private final Peer peer;
    private final Bootstrap bootstrap;
    private final @Nullable TlsClient client;
    private final Supplier<Optional<Preface>> prefaces;
    private final Clock clock;
    private final Trace trace;

    private Connector(
            Peer peer,
            Bootstrap bootstrap,
            @Nullable TlsClient client,
            Supplier<Optional<Preface>> prefaces,
            Clock clock,
            Trace trace) {
        this.peer = peer;
        this.bootstrap = bootstrap;
        this.client = client;
        this.prefaces = prefaces;
        this.clock = clock;
        this.trace = trace;
    }

    static Connector to(Peer peer, Supplier<Optional<Preface>> prefaces, Transport transport, Clock clock, Trace trace)
            throws ProbeFailure {
        TlsConfig tls = peer.tls();
        TlsClient client = tls == null ? null : transport.tls().trusting(tls.ca());
        return new Connector(peer, transport.bootstrap(), client, prefaces, clock, trace);
    }

    /**
     * Starts to connect, all of it on an event loop, where what Netty caches per thread is warm.
     *
     * @param patience how long the connection may take to come about; zero for no limit of its own
     * @return the conversation's outcome, or {@link ConnectFailed}; completing it closes the connection
     */
    <T> CompletableFuture<T> connect(InetSocketAddress address, Duration patience, Conversation<T> conversation) {
        CompletableFuture<T> outcome = new CompletableFuture<>();
        trace.connecting(address.getAddress().getHostAddress());
        trace.timer().awaiting(Phase.CONNECT);
        EventLoop loop = bootstrap.config().group().next();
        Bootstrap own = bootstrap
                .clone(loop)
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, (int) patience.toMillis())
                .handler(new ChannelInitializer<>() {
                    @Override
                    protected void initChannel(Channel channel) {
                        equip(channel.pipeline(), new Opening<>(trace.timer(), conversation, outcome));
                    }
                });
        loop.execute(() -> start(own, address, outcome));
        return outcome;
    }

    @SuppressWarnings("FutureReturnValueIgnored") // what the futures bring reaches the outcome
    private void start(Bootstrap own, InetSocketAddress address, CompletableFuture<?> outcome) {
        if (outcome.isDone()) {
            return;
        }
        trace.timer().enter(Phase.CONNECT);
        ChannelFuture connecting = own.connect(address);
        Channel channel = connecting.channel();
        outcome.whenComplete((value, failure) -> channel.close());
        connecting.addListener(done -> {
            if (!done.isSuccess()) {
                outcome.completeExceptionally(new ConnectFailed(done.cause()));
            }
        });
    }

    private void equip(ChannelPipeline pipeline, Opening<?> opening) {
        pipeline.addLast(opening);
        TlsConfig tls = peer.tls();
        if (tls == null || client == null) {
            return;
        }
        Optional<Preface> preface = prefaces.get();
        if (preface.isPresent()) {
            pipeline.addFirst(new PrefaceHandler(preface.get(), trace.timer(), () -> secure(pipeline, client, tls)));
        } else {
            secure(pipeline, client, tls);
            pipeline.addFirst(new ConnectWatch(trace.timer()));
        }
    }

    /** Adds TLS in front; on a connection that is there already the handshake begins at once. */
    private void secure(ChannelPipeline pipeline, TlsClient client, TlsConfig tls) {
        SslHandler ssl = client.handler(
                pipeline.channel().alloc(), peer.serverName(), peer.address().port());
        pipeline.addFirst(new TlsGate(client, ssl, tls.verify(), clock, trace));
        pipeline.addFirst(ssl);
    }
}
