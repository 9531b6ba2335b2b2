package io.cloudmon.ingest.alert;

import io.cloudmon.ingest.pass.Passes;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Looks again and again at the alerts, on one thread, from the application's start to its stop. */
@ApplicationScoped
class AlertWorker {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final AlertPass pass;
    private final Passes passes;
    private final AlertConfig config;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("alerts").factory());

    AlertWorker(AlertPass pass, Passes passes, AlertConfig config) {
        this.pass = pass;
        this.passes = passes;
        this.config = config;
    }

    void start(@Observes StartupEvent event) {
        if (config.enabled()) {
            Runnable watched = passes.watched("alerts", pass::run);
            thread.scheduleWithFixedDelay(watched, 0, config.every().toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        thread.shutdown();
        if (!thread.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
            thread.shutdownNow();
        }
    }
}
