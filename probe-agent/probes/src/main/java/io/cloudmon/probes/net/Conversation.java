package io.cloudmon.probes.net;

import io.netty.channel.ChannelPipeline;
import java.util.concurrent.CompletableFuture;

/**
 * What is said over a connection once it is ready. Runs on the event loop.
 *
 * @param <T> what comes of it
 */
@FunctionalInterface
public interface Conversation<T> {

    /**
     * Adds handlers to the pipeline and sends what is to be sent, entering the phase that this is.
     *
     * @param outcome to be completed, also when the peer closes the connection or breaks it
     */
    void begin(ChannelPipeline pipeline, CompletableFuture<T> outcome);
}
