package io.cloudmon.agent.run;

import java.time.Duration;

/** Acts after a delay on a thread that no probe can hold up. */
@FunctionalInterface
public interface DeadlineTimer {

    /** @param action must be quick */
    Cancellation after(Duration delay, Runnable action);

    /** Undoes what has not happened yet. */
    @FunctionalInterface
    interface Cancellation {
        void cancel();
    }
}
