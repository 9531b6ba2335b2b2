package io.cloudmon.probes.net;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import java.nio.channels.ClosedChannelException;
import java.util.concurrent.CompletableFuture;

/** Stands at the end of the pipeline until the connection is ready, then makes room for the conversation. */
final class Opening<T> extends ChannelInboundHandlerAdapter {
    private final PhaseTimer timer;
    private final Conversation<T> conversation;
    private final CompletableFuture<T> outcome;

    Opening(PhaseTimer timer, Conversation<T> conversation, CompletableFuture<T> outcome) {
        this.timer = timer;
        this.conversation = conversation;
        this.outcome = outcome;
    }

    @Override
    public void channelActive(ChannelHandlerContext ctx) {
        timer.stop();
        ctx.pipeline().remove(this);
        conversation.begin(ctx.pipeline(), outcome);
    }

    @Override
    public void channelInactive(ChannelHandlerContext ctx) {
        outcome.completeExceptionally(new ClosedChannelException());
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
        outcome.completeExceptionally(cause);
    }
}
