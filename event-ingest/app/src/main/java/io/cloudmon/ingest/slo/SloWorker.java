package io.cloudmon.ingest.slo;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Looks again and again at the SLOs, on one thread, from the application's start to its stop. */
@ApplicationScoped
class SloWorker {
    private static final Logger LOG = Logger.getLogger(SloWorker.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final SloPass pass;
    private final SloConfig config;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("slos").factory());

    SloWorker(SloPass pass, SloConfig config) {
        this.pass = pass;
        this.config = config;
    }

    void start(@Observes StartupEvent event) {
        if (config.enabled()) {
            thread.scheduleWithFixedDelay(this::guarded, 0, config.every().toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        thread.shutdown();
        if (!thread.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
            thread.shutdownNow();
        }
    }

    private void guarded() {
        try {
            pass.run();
        } catch (SQLException | RuntimeException e) {
            LOG.errorv(e, "SLA windows could not be computed; it is tried again");
        }
    }
}
