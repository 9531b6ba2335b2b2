package io.cloudmon.ingest.slo;

import io.cloudmon.ingest.pass.PassThread;
import io.cloudmon.ingest.pass.Passes;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Looks again and again at the SLOs, from the application's start to its stop. */
@ApplicationScoped
class SloWorker {
    private final SloPass pass;
    private final SloConfig config;
    private final PassThread thread;

    SloWorker(SloPass pass, Passes passes, SloConfig config) {
        this.pass = pass;
        this.config = config;
        this.thread = new PassThread("slos", passes);
    }

    void start(@Observes StartupEvent event) {
        if (config.enabled()) {
            thread.repeat("slos", config.every(), pass::run);
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        thread.stop();
    }
}
