package io.cloudmon.probes.websocket;

import io.cloudmon.probes.net.Conversation;
import io.cloudmon.probes.net.FirstByteWatch;
import io.cloudmon.probes.net.Phase;
import io.cloudmon.probes.net.Trace;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.http.DefaultHttpHeaders;
import io.netty.handler.codec.http.HttpClientCodec;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.websocketx.WebSocketClientHandshaker;
import io.netty.handler.codec.http.websocketx.WebSocketClientHandshakerFactory;
import io.netty.handler.codec.http.websocketx.WebSocketVersion;
import java.util.concurrent.CompletableFuture;

/** Upgrades the connection (RFC 6455) and hands it to {@link MessageHandler}. */
final class Upgrade implements Conversation<Upgrade.End> {
    private static final int LARGEST = 65_536;

    /**
     * How it ended.
     *
     * @param ok whether a message matched, or none was expected
     * @param seen what was seen, for a person
     */
    record End(boolean ok, String seen) {}

    private final WebSocketCheck check;
    private final Trace trace;

    Upgrade(WebSocketCheck check, Trace trace) {
        this.check = check;
        this.trace = trace;
    }

    @Override
    public void begin(ChannelPipeline pipeline, CompletableFuture<End> outcome) {
        HttpHeaders headers = new DefaultHttpHeaders();
        check.headers().forEach(headers::set);
        WebSocketClientHandshaker handshaker = WebSocketClientHandshakerFactory.newHandshaker(
                check.uri(), WebSocketVersion.V13, check.subprotocol(), false, headers, LARGEST);
        handshaker.setForceCloseTimeoutMillis(0);
        pipeline.addLast(
                new FirstByteWatch(trace.timer()),
                new HttpClientCodec(),
                new HttpObjectAggregator(LARGEST),
                new MessageHandler(check, handshaker, trace, outcome));
        trace.timer().enter(Phase.SEND);
        handshaker.handshake(pipeline.channel()).addListener(sent -> {
            if (sent.isSuccess()) {
                trace.timer().sent();
            } else {
                outcome.completeExceptionally(sent.cause());
            }
        });
    }
}
