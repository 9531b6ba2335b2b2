package io.cloudmon.standalone;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Parts that start at the same time; the first failure is the caller's. */
final class Parts implements AutoCloseable {
    private final ExecutorService executor = Executors.newCachedThreadPool();
    private final List<Future<?>> started = new ArrayList<>();

    void start(Runnable part) {
        started.add(executor.submit(part));
    }

    /** Waits for all of them. */
    void await() throws InterruptedException {
        for (Future<?> part : started) {
            try {
                part.get();
            } catch (ExecutionException e) {
                throw e.getCause() instanceof RuntimeException cause ? cause : new CompletionException(e.getCause());
            }
        }
    }

    @Override
    public void close() {
        executor.shutdown();
    }
}
