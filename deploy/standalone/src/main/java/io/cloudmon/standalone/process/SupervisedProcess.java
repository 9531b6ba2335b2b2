package io.cloudmon.standalone.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A child process that is started again, later each time, when it ends without being asked to. */
public final class SupervisedProcess {
    private static final Duration STOP_TIMEOUT = Duration.ofSeconds(20);

    private final ChildCommand child;
    private final Path directory;
    private final RotatingLog log;
    private final ProcessTable table;
    private final Reports reports;
    private final BackOff backOff = new BackOff();
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Thread loop;
    private volatile @Nullable Process process;

    /**
     * Prepares a child.
     *
     * @param directory its working directory
     * @param log where its output goes
     */
    public SupervisedProcess(ChildCommand child, Path directory, RotatingLog log, ProcessTable table, Reports reports) {
        this.child = child;
        this.directory = directory;
        this.log = log;
        this.table = table;
        this.reports = reports;
        // A platform thread: reading a child's pipe would pin a virtual one to its carrier and starve the sample
        // target.
        this.loop = Thread.ofPlatform().name(child.name()).daemon().unstarted(this::superviseUntilStopped);
    }

    /** Starts it and returns at once. */
    public void start() {
        loop.start();
    }

    /** Asks the child to stop; {@link #awaitStopped} waits for it. */
    public void stop() {
        stopping.countDown();
        Process running = process;
        if (running != null) {
            askToEnd(running);
        }
    }

    /** Waits until the child has stopped; one that does not within a time is killed. */
    public void awaitStopped(Duration more) throws InterruptedException {
        Process running = process;
        if (running != null && !running.waitFor(STOP_TIMEOUT.plus(more))) {
            reports.say("  " + child.name() + " did not stop in time and is killed");
            running.destroyForcibly().waitFor();
        }
        loop.join();
        log.close();
    }

    private void superviseUntilStopped() {
        try {
            while (stopping.getCount() > 0) {
                runOnce();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            reports.say("  " + child.name() + " cannot be run: " + e.getMessage());
        }
    }

    private void runOnce() throws IOException, InterruptedException {
        long begin = System.nanoTime();
        Process running = begin();
        copyOutput(running);
        int status = running.waitFor();
        Duration pause = backOff.after(Duration.ofNanos(System.nanoTime() - begin));
        // Ctrl-C at a terminal reaches the child too, a moment before the launcher knows that it has to stop.
        if (!stopping.await(300, TimeUnit.MILLISECONDS)) {
            reports.say("  " + child.name() + " ended with status " + status + "; starting it again in "
                    + pause.toSeconds() + " s (see logs/" + child.name() + ".log)");
            stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private Process begin() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(child.command())
                .directory(directory.toFile())
                .redirectErrorStream(true);
        builder.environment().putAll(child.environment());
        Process begun = builder.start();
        process = begun;
        table.put(child.name(), ProcessEntry.of(begun.toHandle(), child.port()));
        if (stopping.getCount() == 0) {
            askToEnd(begun);
        }
        return begun;
    }

    /** Through the handle, because {@link Process#destroy} closes the output, whose last lines we want. */
    private static void askToEnd(Process running) {
        running.toHandle().destroy();
    }

    private void copyOutput(Process running) throws IOException {
        running.getOutputStream().close();
        try (BufferedReader output = running.inputReader()) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                log.line(line);
            }
        }
    }
}
