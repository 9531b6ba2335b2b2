package io.cloudmon.probes.net;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import java.nio.channels.ClosedChannelException;
import java.util.concurrent.CompletableFuture;

/**
 * Ends a conversation with its first message, or with the connection.
 *
 * @param <M> the message as the handler before it decodes it
 * @param <T> what comes of the conversation
 */
public final class ReplyHandler<M, T> extends SimpleChannelInboundHandler<M> {
    private final Reader<M, T> reader;
    private final PhaseTimer timer;
    private final CompletableFuture<T> outcome;

    /** Makes the outcome of a message. */
    @FunctionalInterface
    public interface Reader<M, T> {
        T read(M message) throws ProbeFailure;
    }

    public ReplyHandler(Class<M> type, Reader<M, T> reader, PhaseTimer timer, CompletableFuture<T> outcome) {
        super(type);
        this.reader = reader;
        this.timer = timer;
        this.outcome = outcome;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext ctx, M message) throws ProbeFailure {
        if (!outcome.isDone()) {
            timer.stop();
            outcome.complete(reader.read(message));
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
}
