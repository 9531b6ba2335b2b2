package io.cloudmon.probes.dns;

import io.cloudmon.probes.net.Conversation;
import io.cloudmon.probes.net.FirstByteWatch;
import io.cloudmon.probes.net.HostPort;
import io.cloudmon.probes.net.Phase;
import io.cloudmon.probes.net.PhaseTimer;
import io.cloudmon.probes.net.ProbeFailure;
import io.cloudmon.probes.net.ReplyHandler;
import io.cloudmon.probes.net.Texts;
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
import java.util.concurrent.CompletableFuture;

/** A message over HTTPS (RFC 8484), posted over HTTP/1.1. */
final class HttpsConversation implements Conversation<byte[]> {
    private static final String TYPE = "application/dns-message";
    private final DnsServer server;
    private final byte[] query;
    private final Trace trace;

    HttpsConversation(DnsServer server, byte[] query, Trace trace) {
        this.server = server;
        this.query = query;
        this.trace = trace;
    }

    @Override
    public void begin(ChannelPipeline pipeline, CompletableFuture<byte[]> outcome) {
        PhaseTimer timer = trace.timer();
        pipeline.addLast(
                new FirstByteWatch(timer),
                new HttpClientCodec(),
                new HttpObjectAggregator(65_535),
                new ReplyHandler<>(FullHttpResponse.class, this::read, timer, outcome));
        timer.enter(Phase.SEND);
        pipeline.channel().writeAndFlush(request()).addListener(sent -> {
            if (sent.isSuccess()) {
                timer.sent();
            }
        });
    }

    private FullHttpRequest request() {
        FullHttpRequest request = new DefaultFullHttpRequest(
                HttpVersion.HTTP_1_1, HttpMethod.POST, server.path(), Unpooled.wrappedBuffer(query));
        request.headers()
                .set(HttpHeaderNames.HOST, host())
                .set(HttpHeaderNames.ACCEPT, TYPE)
                .set(HttpHeaderNames.CONTENT_TYPE, TYPE)
                .set(HttpHeaderNames.CONTENT_LENGTH, query.length)
                .set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
        return request;
    }

    private String host() {
        HostPort address = server.address();
        return address.port() == Protocol.HTTPS.defaultPort() ? address.bracketedHost() : address.toString();
    }

    private byte[] read(FullHttpResponse response) throws ProbeFailure {
        if (response.decoderResult().isFailure()) {
            throw ProbeFailure.ofTarget(Reason.PROTOCOL, "the answer is not HTTP");
        }
        int status = response.status().code();
        trace.answered(new HttpFacts(status, "HTTP/1.1"));
        if (status / 100 != 2) {
            throw ProbeFailure.ofTarget(Reason.HTTP_STATUS, "the status is " + status);
        }
        String type = response.headers().get(HttpHeaderNames.CONTENT_TYPE, "missing");
        if (!type.startsWith(TYPE)) {
            throw ProbeFailure.ofTarget(Reason.PROTOCOL, "the content type is " + Texts.excerpt(type));
        }
        return ByteBufUtil.getBytes(response.content());
    }
}
