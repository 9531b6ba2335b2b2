package io.cloudmon.probes.tcp;

import io.cloudmon.probes.net.PhaseTimer;
import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import java.util.concurrent.CompletableFuture;

/** Reads until the pattern is found, the limit is reached or the target closes the connection. */
final class ExpectHandler extends SimpleChannelInboundHandler<ByteBuf> {
    private final Received received;
    private final PhaseTimer timer;
    private final CompletableFuture<Dialogue.End> outcome;

    ExpectHandler(Received received, PhaseTimer timer, CompletableFuture<Dialogue.End> outcome) {
        this.received = received;
        this.timer = timer;
        this.outcome = outcome;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext ctx, ByteBuf piece) {
        if (outcome.isDone()) {
            return;
        }
        received.take(piece);
        if (received.isFull()) {
            end(ctx, received.matchesNow(), "in the first " + received.size() + " bytes");
        } else if (received.matches()) {
            end(ctx, true, "in " + received.size() + " bytes");
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext ctx) {
        if (!outcome.isDone()) {
            boolean found = received.matchesNow();
            end(ctx, found, "in " + received.size() + " bytes, after which the target closed the connection");
        }
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
        outcome.completeExceptionally(cause);
    }

    private void end(ChannelHandlerContext ctx, boolean found, String where) {
        ctx.channel().config().setAutoRead(false);
        timer.stop();
        outcome.complete(new Dialogue.End(found, (found ? "found " : "not found ") + where));
    }
}
