package io.cloudmon.probes.dns;

import io.cloudmon.probes.net.Conversation;
import io.cloudmon.probes.net.FirstByteWatch;
import io.cloudmon.probes.net.Phase;
import io.cloudmon.probes.net.PhaseTimer;
import io.cloudmon.probes.net.ReplyHandler;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.LengthFieldBasedFrameDecoder;
import java.util.concurrent.CompletableFuture;

/** A message over a stream: its length in two bytes, then the message, each way (RFC 1035, 4.2.2). */
final class StreamConversation implements Conversation<byte[]> {
    private static final int LENGTH = 2;
    private final byte[] query;
    private final PhaseTimer timer;

    StreamConversation(byte[] query, PhaseTimer timer) {
        this.query = query;
        this.timer = timer;
    }

    @Override
    public void begin(ChannelPipeline pipeline, CompletableFuture<byte[]> outcome) {
        pipeline.addLast(
                new FirstByteWatch(timer),
                new LengthFieldBasedFrameDecoder(65_535 + LENGTH, 0, LENGTH, 0, LENGTH),
                new ReplyHandler<>(ByteBuf.class, ByteBufUtil::getBytes, timer, outcome));
        timer.enter(Phase.SEND);
        ByteBuf message =
                Unpooled.buffer(query.length + LENGTH).writeShort(query.length).writeBytes(query);
        pipeline.channel().writeAndFlush(message).addListener(sent -> {
            if (sent.isSuccess()) {
                timer.sent();
            }
        });
    }
}
