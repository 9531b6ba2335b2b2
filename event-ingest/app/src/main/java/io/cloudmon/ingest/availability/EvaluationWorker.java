package io.cloudmon.ingest.availability;

import io.cloudmon.ingest.pass.Passes;
import io.cloudmon.ingest.verdict.VerdictConfig;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Looks again and again for what can be decided, on one thread, from the application's start to its stop. */
@ApplicationScoped
class EvaluationWorker {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final EvaluationPass pass;
    private final Passes passes;
    private final VerdictConfig config;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("verdicts").factory());

    EvaluationWorker(EvaluationPass pass, Passes passes, VerdictConfig config) {
        this.pass = pass;
        this.passes = passes;
        this.config = config;
    }

    void start(@Observes StartupEvent event) {
        if (config.enabled()) {
            repeat("results", pass::results, config.every());
            repeat("sweep", pass::sweep, config.sweepEvery());
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        thread.shutdown();
        if (!thread.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
            thread.shutdownNow();
        }
    }

    private void repeat(String name, Passes.Pass look, Duration every) {
        thread.scheduleWithFixedDelay(passes.watched(name, look), 0, every.toMillis(), TimeUnit.MILLISECONDS);
    }
}
