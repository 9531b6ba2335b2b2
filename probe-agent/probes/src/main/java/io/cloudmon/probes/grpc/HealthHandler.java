package io.cloudmon.probes.grpc;

import io.cloudmon.probes.net.ProbeFailure;
import io.cloudmon.probes.net.Texts;
import io.cloudmon.probes.net.Trace;
import io.cloudmon.result.HttpFacts;
import io.cloudmon.result.Reason;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http2.Http2DataFrame;
import io.netty.handler.codec.http2.Http2Headers;
import io.netty.handler.codec.http2.Http2HeadersFrame;
import io.netty.handler.codec.http2.Http2ResetFrame;
import io.netty.handler.codec.http2.Http2StreamFrame;
import java.nio.channels.ClosedChannelException;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Reads the answer of the call: headers, one message, trailers; an error may be headers alone. */
final class HealthHandler extends SimpleChannelInboundHandler<Http2StreamFrame> {
    private static final int LARGEST = 1_024;
    private final Trace trace;
    private final CompletableFuture<Health> outcome;
    private final ByteBuf message = Unpooled.buffer(64, LARGEST);
    private boolean answered;

    HealthHandler(Trace trace, CompletableFuture<Health> outcome) {
        this.trace = trace;
        this.outcome = outcome;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext ctx, Http2StreamFrame frame) throws ProbeFailure {
        switch (frame) {
            case Http2HeadersFrame headers -> headers(headers);
            case Http2DataFrame data -> data(data);
            default -> {}
        }
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext ctx, Object event) {
        if (event instanceof Http2ResetFrame reset) {
            outcome.completeExceptionally(
                    ProbeFailure.ofTarget(Reason.PROTOCOL, "the target reset the call, code " + reset.errorCode()));
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

    private void headers(Http2HeadersFrame frame) throws ProbeFailure {
        Http2Headers headers = frame.headers();
        if (!answered) {
            answered = true;
            requireHttpSuccess(String.valueOf(headers.status()));
        }
        if (frame.isEndStream()) {
            end(headers.get("grpc-status"), headers.get("grpc-message"));
        }
    }

    private void requireHttpSuccess(String status) throws ProbeFailure {
        int code = status.matches("[1-9]\\d\\d") ? Integer.parseInt(status) : 0;
        if (code == 0) {
            throw ProbeFailure.ofTarget(Reason.PROTOCOL, "the answer has no status");
        }
        trace.answered(new HttpFacts(code, "HTTP/2"));
        if (code != 200) {
            throw ProbeFailure.ofTarget(Reason.HTTP_STATUS, "the status is " + code);
        }
    }

    private void data(Http2DataFrame frame) throws ProbeFailure {
        if (frame.content().readableBytes() > LARGEST - message.readableBytes()) {
            throw ProbeFailure.ofTarget(Reason.PROTOCOL, "the answer is no answer of a health service");
        }
        message.writeBytes(frame.content());
        if (frame.isEndStream()) {
            end(null, null);
        }
    }

    private void end(@Nullable CharSequence code, @Nullable CharSequence text) throws ProbeFailure {
        trace.timer().stop();
        if (code == null || !code.toString().matches("\\d{1,2}")) {
            throw ProbeFailure.ofTarget(Reason.PROTOCOL, "the answer has no grpc-status");
        }
        int number = Integer.parseInt(code.toString());
        HealthMessages.Status status =
                number == 0 ? HealthMessages.status(message).orElse(null) : null;
        if (number == 0 && status == null) {
            throw ProbeFailure.ofTarget(Reason.PROTOCOL, "the answer is no answer of a health service");
        }
        outcome.complete(new Health(number, text == null ? "" : Texts.excerpt(text.toString()), status));
    }
}
