package io.cloudmon.ingest.availability;

import io.cloudmon.ingest.verdict.VerdictConfig;
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

/** Looks again and again for what can be decided, on one thread, from the application's start to its stop. */
@ApplicationScoped
class EvaluationWorker {
    private static final Logger LOG = Logger.getLogger(EvaluationWorker.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final EvaluationPass pass;
    private final VerdictConfig config;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("verdicts").factory());

    EvaluationWorker(EvaluationPass pass, VerdictConfig config) {
        this.pass = pass;
        this.config = config;
    }

    void start(@Observes StartupEvent event) {
        if (config.enabled()) {
            repeat(pass::results, config.every());
            repeat(pass::sweep, config.sweepEvery());
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        thread.shutdown();
        if (!thread.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
            thread.shutdownNow();
        }
    }

    private interface Look {
        int run() throws SQLException;
    }

    private void repeat(Look look, Duration every) {
        thread.scheduleWithFixedDelay(() -> guarded(look), 0, every.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static void guarded(Look look) {
        try {
            look.run();
        } catch (SQLException | RuntimeException e) {
            LOG.errorv(e, "the evaluation failed; it is tried again");
        }
    }
}
