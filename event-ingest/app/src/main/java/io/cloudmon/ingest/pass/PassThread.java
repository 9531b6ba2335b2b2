package io.cloudmon.ingest.pass;

import io.cloudmon.ingest.pass.Passes.Pass;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** One thread on which passes are repeated, one after the other. */
public final class PassThread {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Passes passes;
    private final ScheduledExecutorService thread;

    public PassThread(String name, Passes passes) {
        this.passes = passes;
        this.thread = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name(name).factory());
    }

    /** Runs a pass now and again after each pause. */
    public void repeat(String name, Duration every, Pass pass) {
        thread.scheduleWithFixedDelay(passes.watched(name, pass), 0, every.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Lets the pass that runs come to its end; interrupts it when that takes long. */
    public void stop() throws InterruptedException {
        thread.shutdown();
        if (!thread.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
            thread.shutdownNow();
        }
    }
}
