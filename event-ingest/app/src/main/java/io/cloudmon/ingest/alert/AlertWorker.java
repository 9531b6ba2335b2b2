package io.cloudmon.ingest.alert;

import io.cloudmon.ingest.pass.PassThread;
import io.cloudmon.ingest.pass.Passes;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Looks again and again at the alerts, from the application's start to its stop. */
@ApplicationScoped
class AlertWorker {
    private final AlertPass pass;
    private final AlertConfig config;
    private final PassThread thread;

    AlertWorker(AlertPass pass, Passes passes, AlertConfig config) {
        this.pass = pass;
        this.config = config;
        this.thread = new PassThread("alerts", passes);
    }

    void start(@Observes StartupEvent event) {
        if (config.enabled()) {
            thread.repeat("alerts", config.every(), pass::run);
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        thread.stop();
    }
}
