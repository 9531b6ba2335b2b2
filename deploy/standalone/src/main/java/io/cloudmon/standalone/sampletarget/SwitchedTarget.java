package io.cloudmon.standalone.sampletarget;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The sample target with a switch: a file that is there while it has to be stopped.
 *
 * <p>A file, because {@code ./cloudmon target stop} is another process; it needs no port and no secret.
 */
public final class SwitchedTarget implements AutoCloseable {
    private static final long LOOK_EVERY_MS = 100;

    private final Path stopFile;
    private final Supplier<SampleTarget> starter;
    private final ScheduledExecutorService looks = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("sample-target").daemon().factory());
    private @Nullable SampleTarget running;

    /**
     * Prepares a target.
     *
     * @param stopFile the switch
     * @param starter starts the target anew
     */
    public SwitchedTarget(Path stopFile, Supplier<SampleTarget> starter) {
        this.stopFile = stopFile;
        this.starter = starter;
    }

    /** Brings the target to what the switch says, and from then on whenever it changes. */
    public void start() {
        follow();
        looks.scheduleWithFixedDelay(this::follow, LOOK_EVERY_MS, LOOK_EVERY_MS, TimeUnit.MILLISECONDS);
    }

    @Override
    public synchronized void close() {
        looks.shutdownNow();
        stop();
    }

    private synchronized void follow() {
        if (looks.isShutdown() || Files.exists(stopFile)) {
            stop();
        } else if (running == null) {
            running = starter.get();
        }
    }

    private void stop() {
        if (running != null) {
            running.close();
            running = null;
        }
    }
}
