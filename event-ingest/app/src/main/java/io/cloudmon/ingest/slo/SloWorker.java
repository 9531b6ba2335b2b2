package io.cloudmon.ingest.slo;

import io.cloudmon.ingest.pass.Passes;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Looks again and again at the SLOs, on one thread, from the application's start to its stop. */
@ApplicationScoped
class SloWorker {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final SloPass pass;
    private final Passes passes;
    private final SloConfig config;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("slos").factory());

    SloWorker(SloPass pass, Passes passes, SloConfig config) {
        this.pass = pass;
        this.passes = passes;
        this.config = config;
    }

    void start(@Observes StartupEvent event) {
        if (config.enabled()) {
            thread.scheduleWithFixedDelay(
                    passes.watched("slos", pass::run), 0, config.every().toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        thread.shutdown();
        if (!thread.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
            thread.shutdownNow();
        }
    }
}
