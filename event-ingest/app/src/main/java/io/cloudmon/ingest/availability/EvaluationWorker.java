package io.cloudmon.ingest.availability;

import io.cloudmon.ingest.pass.PassThread;
import io.cloudmon.ingest.pass.Passes;
import io.cloudmon.ingest.verdict.VerdictConfig;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Looks again and again for what can be decided, on one thread, from the application's start to its stop. */
@ApplicationScoped
class EvaluationWorker {
    private final EvaluationPass pass;
    private final VerdictConfig config;
    private final PassThread thread;

    EvaluationWorker(EvaluationPass pass, Passes passes, VerdictConfig config) {
        this.pass = pass;
        this.config = config;
        this.thread = new PassThread("verdicts", passes);
    }

    void start(@Observes StartupEvent event) {
        if (config.enabled()) {
            thread.repeat("results", config.every(), pass::results);
            thread.repeat("sweep", config.sweepEvery(), pass::sweep);
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        thread.stop();
    }
}
