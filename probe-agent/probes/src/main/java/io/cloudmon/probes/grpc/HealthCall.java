package io.cloudmon.probes.grpc;

import io.cloudmon.probes.net.Conversation;
import io.cloudmon.probes.net.FirstByteWatch;
import io.cloudmon.probes.net.Phase;
import io.cloudmon.probes.net.ProbeFailure;
import io.cloudmon.probes.net.Texts;
import io.cloudmon.probes.net.Trace;
import io.cloudmon.result.Reason;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.http2.DefaultHttp2DataFrame;
import io.netty.handler.codec.http2.DefaultHttp2Headers;
import io.netty.handler.codec.http2.DefaultHttp2HeadersFrame;
import io.netty.handler.codec.http2.Http2Exception;
import io.netty.handler.codec.http2.Http2FrameCodecBuilder;
import io.netty.handler.codec.http2.Http2Headers;
import io.netty.handler.codec.http2.Http2MultiplexHandler;
import io.netty.handler.codec.http2.Http2StreamChannel;
import io.netty.handler.codec.http2.Http2StreamChannelBootstrap;
import io.netty.util.ReferenceCountUtil;
import io.netty.util.concurrent.Future;
import java.nio.channels.ClosedChannelException;
import java.util.concurrent.CompletableFuture;

/** One call of the health service on a fresh HTTP/2 connection. */
final class HealthCall implements Conversation<Health> {
    private static final String PATH = "/grpc.health.v1.Health/Check";
    private final GrpcCheck check;
    private final Trace trace;

    HealthCall(GrpcCheck check, Trace trace) {
        this.check = check;
        this.trace = trace;
    }

    @Override
    public void begin(ChannelPipeline pipeline, CompletableFuture<Health> outcome) {
        pipeline.addLast(
                new FirstByteWatch(trace.timer()),
                Http2FrameCodecBuilder.forClient().build(),
                new Http2MultiplexHandler(new Refusing()),
                new ConnectionEnd(outcome));
        trace.timer().enter(Phase.SEND);
        new Http2StreamChannelBootstrap(pipeline.channel())
                .handler(new HealthHandler(trace, outcome))
                .open()
                .addListener((Future<Http2StreamChannel> opened) -> {
                    if (opened.isSuccess()) {
                        send(opened.getNow(), outcome);
                    } else {
                        outcome.completeExceptionally(opened.cause());
                    }
                });
    }

    @SuppressWarnings("FutureReturnValueIgnored") // the second write fails with the first
    private void send(Http2StreamChannel stream, CompletableFuture<Health> outcome) {
        stream.write(new DefaultHttp2HeadersFrame(headers()));
        stream.writeAndFlush(new DefaultHttp2DataFrame(HealthMessages.request(check.service()), true))
                .addListener(sent -> {
                    if (sent.isSuccess()) {
                        trace.timer().sent();
                    } else {
                        outcome.completeExceptionally(sent.cause());
                    }
                });
    }

    private Http2Headers headers() {
        Http2Headers headers = new DefaultHttp2Headers()
                .method("POST")
                .scheme(check.peer().tls() == null ? "http" : "https")
                .authority(check.peer().address().toString())
                .path(PATH)
                .set("te", "trailers")
                .set("content-type", "application/grpc")
                .set("user-agent", "CloudMon-Probe");
        check.metadata().forEach(headers::set);
        return headers;
    }

    /** A server opens no streams of its own. */
    @ChannelHandler.Sharable
    private static final class Refusing extends ChannelInboundHandlerAdapter {
        @Override
        public void channelRead(ChannelHandlerContext ctx, Object message) {
            ReferenceCountUtil.release(message);
            ctx.close().addListener(ChannelFutureListener.FIRE_EXCEPTION_ON_FAILURE);
        }
    }

    /** What happens to the connection and not to the call. */
    private static final class ConnectionEnd extends ChannelInboundHandlerAdapter {
        private final CompletableFuture<Health> outcome;

        private ConnectionEnd(CompletableFuture<Health> outcome) {
            this.outcome = outcome;
        }

        @Override
        public void channelRead(ChannelHandlerContext ctx, Object message) {
            ReferenceCountUtil.release(message);
        }

        @Override
        public void channelInactive(ChannelHandlerContext ctx) {
            outcome.completeExceptionally(new ClosedChannelException());
        }

        @Override
        public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
            outcome.completeExceptionally(
                    cause instanceof Http2Exception
                            ? ProbeFailure.ofTarget(
                                    Reason.PROTOCOL,
                                    "the target does not speak HTTP/2: "
                                            + Texts.excerpt(String.valueOf(cause.getMessage())))
                            : cause);
        }
    }
}
