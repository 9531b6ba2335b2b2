package io.cloudmon.probe.testkit;

import io.cloudmon.probe.Probe;
import io.cloudmon.probe.ProbeContext;
import io.cloudmon.probe.Reading;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A run of a probe on a virtual thread of its own, as the agent does it. */
public final class ProbeRun {
    private final FutureTask<Reading> task;
    private final Thread thread;

    private ProbeRun(Probe probe, ProbeContext context) {
        this.task = new FutureTask<>(() -> probe.run(context));
        this.thread = Thread.ofVirtual().start(task);
    }

    /** Starts a run. */
    public static ProbeRun start(Probe probe, ProbeContext context) {
        return new ProbeRun(probe, context);
    }

    /** Interrupts the run, as the agent does at the deadline. */
    public void interrupt() {
        thread.interrupt();
    }

    /** The reading; fails the test when the run does not end within {@code patience} or ends by an exception. */
    public Reading reading(Duration patience) throws InterruptedException {
        try {
            return task.get(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new AssertionError("no reading within " + patience, e);
        }
    }

    /** The exception that the run ended by; fails the test when it returned or does not end in time. */
    public Throwable failure(Duration patience) throws InterruptedException {
        try {
            Reading reading = task.get(patience.toNanos(), TimeUnit.NANOSECONDS);
            throw new AssertionError("the run returned " + reading);
        } catch (TimeoutException e) {
            throw new AssertionError("the run did not end within " + patience, e);
        } catch (ExecutionException e) {
            return Objects.requireNonNull(e.getCause());
        }
    }
}
