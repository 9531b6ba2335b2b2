package io.cloudmon.ingest.outbox;

import io.cloudmon.ingest.topics.PublishException;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Empties the outbox, batch after batch, for as long as the application runs. */
@ApplicationScoped
class OutboxRelay {
    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
    private static final long OUTAGE_PAUSE_MS = 2_000;

    private final OutboxBatch batch;
    private final OutboxConfig config;
    private final Counter published;
    private final CountDownLatch stopping = new CountDownLatch(1);

    OutboxRelay(OutboxBatch batch, OutboxConfig config, MeterRegistry registry) {
        this.batch = batch;
        this.config = config;
        this.published = registry.counter("cloudmon.ingest.outbox.published");
    }

    void start(@Observes StartupEvent event) {
        Thread.ofPlatform().name("outbox-relay").daemon().start(this::run);
    }

    void stop(@Observes ShutdownEvent event) {
        stopping.countDown();
    }

    private void run() {
        try {
            while (!stopping.await(pauseAfterBatch(), TimeUnit.MILLISECONDS)) {}
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private long pauseAfterBatch() {
        try {
            int count = batch.publish();
            published.increment(count);
            return count == config.batch() ? 0 : config.poll().toMillis();
        } catch (SQLException | PublishException | RuntimeException e) {
            LOG.warnv("the outbox waits: {0}", e.getMessage());
            return OUTAGE_PAUSE_MS;
        }
    }
}
