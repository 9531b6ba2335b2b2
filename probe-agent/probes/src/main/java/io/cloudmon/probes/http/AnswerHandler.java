package io.cloudmon.probes.http;

import io.cloudmon.probes.net.ProbeFailure;
import io.cloudmon.probes.net.Texts;
import io.cloudmon.probes.net.Trace;
import io.cloudmon.result.HttpFacts;
import io.cloudmon.result.Reason;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import java.nio.channels.ClosedChannelException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Collects one answer and completes the outcome at its last byte, or as soon as enough was read. */
final class AnswerHandler extends SimpleChannelInboundHandler<HttpObject> {
    private static final int SWITCHING_PROTOCOLS = 101;
    private final boolean followRedirects;
    private final BodySink body;
    private final Trace trace;
    private final CompletableFuture<Answer> outcome;
    private @Nullable HttpResponse head;

    AnswerHandler(boolean followRedirects, BodySink body, Trace trace, CompletableFuture<Answer> outcome) {
        this.followRedirects = followRedirects;
        this.body = body;
        this.trace = trace;
        this.outcome = outcome;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext ctx, HttpObject message) {
        if (outcome.isDone()) {
            return;
        }
        if (message.decoderResult().isFailure()) {
            fail("the answer is not valid HTTP: "
                    + message.decoderResult().cause().getMessage());
            return;
        }
        if (message instanceof HttpResponse response) {
            begin(ctx, response);
        }
        if (message instanceof HttpContent content && head != null) {
            take(ctx, head, content);
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

    /** An interim answer (1xx) is passed over, its empty content too. */
    private void begin(ChannelHandlerContext ctx, HttpResponse response) {
        int status = response.status().code();
        if (isInterim(response)) {
            head = null;
        } else if (status < 100 || status > 999) {
            fail("the answer is not valid HTTP: status " + status);
        } else {
            head = response;
            trace.answered(new HttpFacts(status, version(response.protocolVersion())));
            if (followRedirects
                    && Redirects.isRedirect(status)
                    && response.headers().contains(HttpHeaderNames.LOCATION)) {
                finish(ctx, response);
            }
        }
    }

    private void take(ChannelHandlerContext ctx, HttpResponse response, HttpContent content) {
        boolean more = body.take(content.content());
        if (!more || content instanceof LastHttpContent) {
            finish(ctx, response);
        }
    }

    private void finish(ChannelHandlerContext ctx, HttpResponse response) {
        ctx.channel().config().setAutoRead(false);
        trace.timer().stop();
        var charset = HttpUtil.getCharset(response, StandardCharsets.UTF_8);
        Body read = new Body(body.bytes(), charset, body.cut());
        outcome.complete(new Answer(response.status().code(), response.headers(), read, body.cut()));
    }

    private void fail(String detail) {
        outcome.completeExceptionally(ProbeFailure.ofTarget(Reason.PROTOCOL, Texts.excerpt(detail)));
    }

    private static boolean isInterim(HttpResponse response) {
        return response.status().codeClass() == HttpStatusClass.INFORMATIONAL
                && response.status().code() != SWITCHING_PROTOCOLS;
    }

    private static String version(HttpVersion version) {
        return version.majorVersion() + "." + version.minorVersion();
    }
}
