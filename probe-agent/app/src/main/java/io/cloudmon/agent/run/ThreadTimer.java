package io.cloudmon.agent.run;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** One platform thread, so that a probe that spins on the carriers of virtual threads cannot hold up a deadline. */
public final class ThreadTimer implements DeadlineTimer, AutoCloseable {
    private final ScheduledThreadPoolExecutor executor;

    public ThreadTimer() {
        executor = new ScheduledThreadPoolExecutor(
                1, Thread.ofPlatform().daemon().name("deadlines").factory());
        executor.setRemoveOnCancelPolicy(true);
    }

    @Override
    public Cancellation after(Duration delay, Runnable action) {
        Future<?> scheduled = executor.schedule(action, delay.toNanos(), TimeUnit.NANOSECONDS);
        return () -> scheduled.cancel(false);
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }
}
