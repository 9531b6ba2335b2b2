package io.cloudmon.probes.websocket;

import io.cloudmon.probes.net.ProbeFailure;
import io.cloudmon.probes.net.Texts;
import io.cloudmon.probes.net.Trace;
import io.cloudmon.result.HttpFacts;
import io.cloudmon.result.Reason;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.websocketx.BinaryWebSocketFrame;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.ContinuationWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PingWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PongWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketClientHandshaker;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketHandshakeException;
import java.nio.channels.ClosedChannelException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;

/** Judges the answer to the upgrade, then reads messages until one is as expected. */
final class MessageHandler extends SimpleChannelInboundHandler<Object> {
    private static final int SWITCHING = 101;
    private static final int MOST_MESSAGES = 1_000;
    private final WebSocketCheck check;
    private final WebSocketClientHandshaker handshaker;
    private final Trace trace;
    private final CompletableFuture<Upgrade.End> outcome;
    private int messages;

    MessageHandler(
            WebSocketCheck check,
            WebSocketClientHandshaker handshaker,
            Trace trace,
            CompletableFuture<Upgrade.End> outcome) {
        this.check = check;
        this.handshaker = handshaker;
        this.trace = trace;
        this.outcome = outcome;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext ctx, Object message) throws ProbeFailure {
        if (outcome.isDone()) {
            return;
        }
        switch (message) {
            case FullHttpResponse response -> upgraded(ctx, response);
            case PingWebSocketFrame ping ->
                send(ctx, new PongWebSocketFrame(ping.content().retain()));
            case CloseWebSocketFrame close ->
                end(
                        false,
                        "closed by the target with the code " + close.statusCode() + " after " + messages
                                + " messages");
            case TextWebSocketFrame frame -> received(frame);
            case BinaryWebSocketFrame frame -> received(frame);
            case ContinuationWebSocketFrame frame -> received(frame);
            default -> {}
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext ctx) {
        outcome.completeExceptionally(new ClosedChannelException());
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
        outcome.completeExceptionally(cause);
    }

    private void upgraded(ChannelHandlerContext ctx, FullHttpResponse response) throws ProbeFailure {
        if (response.decoderResult().isFailure()) {
            throw ProbeFailure.ofTarget(Reason.PROTOCOL, "the answer is not HTTP");
        }
        int status = response.status().code();
        trace.answered(new HttpFacts(status, "HTTP/1.1"));
        if (status != SWITCHING) {
            throw ProbeFailure.ofTarget(Reason.HTTP_STATUS, "the status is " + status + " instead of 101");
        }
        try {
            handshaker.finishHandshake(ctx.channel(), response);
        } catch (WebSocketHandshakeException e) {
            throw ProbeFailure.ofTarget(
                    Reason.PROTOCOL, "the upgrade is broken: " + Texts.excerpt(String.valueOf(e.getMessage())));
        }
        check.send().ifPresent(text -> send(ctx, new TextWebSocketFrame(text)));
        if (check.expect().isEmpty()) {
            send(ctx, new CloseWebSocketFrame());
            end(true, "upgraded");
        }
    }

    /** Fragments are looked at one by one; a pattern that spans them is not found. */
    private void received(WebSocketFrame frame) {
        messages++;
        String text = frame.content().toString(StandardCharsets.UTF_8);
        if (check.expect().isPresent() && check.expect().get().matcher(text).find()) {
            end(true, "found in message " + messages);
        } else if (messages >= MOST_MESSAGES) {
            end(false, "not found in " + messages + " messages");
        }
    }

    private static void send(ChannelHandlerContext ctx, WebSocketFrame frame) {
        ctx.writeAndFlush(frame).addListener(ChannelFutureListener.FIRE_EXCEPTION_ON_FAILURE);
    }

    private void end(boolean ok, String seen) {
        trace.timer().stop();
        outcome.complete(new Upgrade.End(ok, seen));
    }
}
