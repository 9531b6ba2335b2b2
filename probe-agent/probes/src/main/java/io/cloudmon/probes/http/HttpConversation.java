package io.cloudmon.probes.http;

import io.cloudmon.probes.net.Conversation;
import io.cloudmon.probes.net.FirstByteWatch;
import io.cloudmon.probes.net.Phase;
import io.cloudmon.probes.net.PhaseTimer;
import io.cloudmon.probes.net.Trace;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.http.HttpClientCodec;
import io.netty.handler.codec.http.HttpContentDecompressor;
import io.netty.handler.codec.http.HttpDecoderConfig;
import java.util.concurrent.CompletableFuture;

/** One request and its answer in HTTP/1.1. Another version of HTTP is another conversation. */
final class HttpConversation implements Conversation<Answer> {
    private static final HttpDecoderConfig LIMITS =
            new HttpDecoderConfig().setMaxInitialLineLength(8_192).setMaxHeaderSize(65_536);

    private final Hop hop;
    private final HttpConfig config;
    private final Trace trace;

    HttpConversation(Hop hop, HttpConfig config, Trace trace) {
        this.hop = hop;
        this.config = config;
        this.trace = trace;
    }

    @Override
    public void begin(ChannelPipeline pipeline, CompletableFuture<Answer> outcome) {
        PhaseTimer timer = trace.timer();
        boolean keep = config.needsBody();
        pipeline.addLast(new FirstByteWatch(timer), new HttpClientCodec(LIMITS, false, false));
        if (keep) {
            pipeline.addLast(new HttpContentDecompressor(0));
        }
        BodySink body = new BodySink(config.maxBody(), keep);
        pipeline.addLast(new AnswerHandler(config.followRedirects(), body, trace, outcome));
        timer.enter(Phase.SEND);
        pipeline.channel().writeAndFlush(hop.request()).addListener(sent -> {
            if (sent.isSuccess()) {
                timer.sent();
            }
        });
    }
}
