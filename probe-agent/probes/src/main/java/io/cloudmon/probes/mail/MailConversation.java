package io.cloudmon.probes.mail;

import io.cloudmon.probes.net.Conversation;
import io.cloudmon.probes.net.FirstByteWatch;
import io.cloudmon.probes.net.Phase;
import io.cloudmon.probes.net.PhaseTimer;
import io.cloudmon.probes.net.ProbeFailure;
import io.cloudmon.result.Reason;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.LineBasedFrameDecoder;
import java.nio.channels.ClosedChannelException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;

/** Has a mail talk line by line. */
final class MailConversation implements Conversation<Welcome> {
    private static final int LONGEST_LINE = 8_192;
    private static final int MOST_LINES = 1_000;
    private final MailTalk talk;
    private final PhaseTimer timer;

    MailConversation(MailTalk talk, PhaseTimer timer) {
        this.talk = talk;
        this.timer = timer;
    }

    @Override
    public void begin(ChannelPipeline pipeline, CompletableFuture<Welcome> outcome) {
        timer.enter(Phase.FIRST_BYTE);
        pipeline.addLast(
                new FirstByteWatch(timer), new LineBasedFrameDecoder(LONGEST_LINE, true, true), new Lines(outcome));
    }

    private final class Lines extends SimpleChannelInboundHandler<ByteBuf> {
        private final CompletableFuture<Welcome> outcome;
        private int lines;

        private Lines(CompletableFuture<Welcome> outcome) {
            this.outcome = outcome;
        }

        @Override
        protected void channelRead0(ChannelHandlerContext ctx, ByteBuf line) throws ProbeFailure {
            if (outcome.isDone()) {
                return;
            }
            if (++lines > MOST_LINES) {
                throw ProbeFailure.ofTarget(Reason.PROTOCOL, "the target talks on and on");
            }
            switch (talk.take(line.toString(StandardCharsets.ISO_8859_1))) {
                case MailTalk.Turn.Listen() -> {}
                case MailTalk.Turn.Say(String command) -> say(ctx, command);
                case MailTalk.Turn.Done(Welcome welcome, String goodbye) -> {
                    timer.stop();
                    say(ctx, goodbye);
                    outcome.complete(welcome);
                }
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

        private static void say(ChannelHandlerContext ctx, String command) {
            ctx.writeAndFlush(Unpooled.copiedBuffer(command, StandardCharsets.US_ASCII))
                    .addListener(ChannelFutureListener.FIRE_EXCEPTION_ON_FAILURE);
        }
    }
}
