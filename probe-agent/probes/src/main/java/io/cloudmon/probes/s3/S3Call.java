package io.cloudmon.probes.s3;

import io.cloudmon.probes.net.Conversation;
import io.cloudmon.probes.net.FirstByteWatch;
import io.cloudmon.probes.net.Phase;
import io.cloudmon.probes.net.ProbeFailure;
import io.cloudmon.probes.net.ReplyHandler;
import io.cloudmon.probes.net.Trace;
import io.cloudmon.result.HttpFacts;
import io.cloudmon.result.Reason;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpClientCodec;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpVersion;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** One signed call on a fresh connection. */
final class S3Call implements Conversation<S3Answer> {
    private static final int ERROR_TEXT = 65_536;
    private final S3Check check;
    private final HttpMethod method;
    private final String path;
    private final byte[] content;
    private final Instant now;
    private final Trace trace;

    S3Call(S3Check check, HttpMethod method, String path, byte[] content, Instant now, Trace trace) {
        this.check = check;
        this.method = method;
        this.path = path;
        this.content = content;
        this.now = now;
        this.trace = trace;
    }

    @Override
    public void begin(ChannelPipeline pipeline, CompletableFuture<S3Answer> outcome) {
        pipeline.addLast(
                new FirstByteWatch(trace.timer()),
                new HttpClientCodec(),
                new HttpObjectAggregator(check.size() + ERROR_TEXT),
                new ReplyHandler<>(FullHttpResponse.class, this::read, trace.timer(), outcome));
        trace.timer().enter(Phase.SEND);
        pipeline.channel().writeAndFlush(request()).addListener(sent -> {
            if (sent.isSuccess()) {
                trace.timer().sent();
            }
        });
    }

    private FullHttpRequest request() {
        FullHttpRequest request =
                new DefaultFullHttpRequest(HttpVersion.HTTP_1_1, method, path, Unpooled.wrappedBuffer(content));
        check.signer()
                .sign(method.name(), path, Map.of("host", check.host()), content, now)
                .forEach((name, value) -> request.headers().set(name, value));
        request.headers()
                .set(HttpHeaderNames.CONTENT_LENGTH, content.length)
                .set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
        return request;
    }

    private S3Answer read(FullHttpResponse response) throws ProbeFailure {
        if (response.decoderResult().isFailure()) {
            throw ProbeFailure.ofTarget(Reason.PROTOCOL, "the answer is not HTTP");
        }
        int status = response.status().code();
        trace.answered(new HttpFacts(status, "HTTP/1.1"));
        return new S3Answer(
                status,
                ByteBufUtil.getBytes(response.content()),
                response.headers().get("x-amz-request-id"));
    }
}
