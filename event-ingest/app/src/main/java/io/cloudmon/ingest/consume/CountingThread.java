package io.cloudmon.ingest.consume;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Counts batches one after the other beside the caller, who decodes the next one meanwhile. */
@ApplicationScoped
class CountingThread {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final BatchProcessor processor;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("counting").factory());
    private Future<?> previous = CompletableFuture.completedFuture(null);

    CountingThread(BatchProcessor processor) {
        this.processor = processor;
    }

    /**
     * Waits until the batch before is done and begins with this one. One caller at a time.
     *
     * @throws IllegalStateException when the batch before ended by a defect of ours; nothing is counted any more then
     */
    void count(Batch batch) throws InterruptedException {
        try {
            previous.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a batch could not be counted", e.getCause());
        }
        previous = thread.submit(() -> {
            processor.process(batch);
            return null;
        });
    }

    /** Ends the batch in work at the next opportunity; what is not committed then is read again by the next owner. */
    void stop() throws InterruptedException {
        processor.stop();
        thread.shutdown();
        if (!thread.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
            thread.shutdownNow();
        }
    }
}
