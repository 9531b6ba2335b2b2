package io.cloudmon.probes.tcp;

import io.cloudmon.probes.net.Conversation;
import io.cloudmon.probes.net.FirstByteWatch;
import io.cloudmon.probes.net.Phase;
import io.cloudmon.probes.net.PhaseTimer;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelPipeline;
import java.util.concurrent.CompletableFuture;

/** Sends the check's text, if it has one, and waits for the pattern, if it expects one. */
final class Dialogue implements Conversation<Dialogue.End> {

    /**
     * How a dialogue ended.
     *
     * @param ok whether the pattern was found, or none was expected
     * @param seen what was seen, for a person
     */
    record End(boolean ok, String seen) {}

    private final TcpConfig config;
    private final PhaseTimer timer;

    Dialogue(TcpConfig config, PhaseTimer timer) {
        this.config = config;
        this.timer = timer;
    }

    @Override
    public void begin(ChannelPipeline pipeline, CompletableFuture<End> outcome) {
        if (config.expect() != null) {
            Received received = new Received(config.expect(), config.maxBytes());
            pipeline.addLast(new FirstByteWatch(timer), new ExpectHandler(received, timer, outcome));
        }
        if (!config.send().isEmpty()) {
            send(pipeline, outcome);
        } else if (config.expect() != null) {
            timer.enter(Phase.FIRST_BYTE);
        } else {
            connected(outcome);
        }
    }

    private void send(ChannelPipeline pipeline, CompletableFuture<End> outcome) {
        timer.enter(Phase.SEND);
        pipeline.channel()
                .writeAndFlush(Unpooled.wrappedBuffer(config.bytesToSend()))
                .addListener(done -> {
                    if (done.isSuccess() && config.expect() == null) {
                        connected(outcome);
                    } else if (done.isSuccess()) {
                        timer.sent();
                    } else if (config.expect() == null) {
                        outcome.completeExceptionally(done.cause());
                    }
                });
    }

    private void connected(CompletableFuture<End> outcome) {
        timer.stop();
        outcome.complete(new End(true, "connected"));
    }
}
