package io.cloudmon.agent.catalogue;

import io.cloudmon.agent.identity.AgentConfig;
import io.cloudmon.agent.identity.AgentIdentity;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.WakeupException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Follows the catalogue topic on a thread of its own and hands on what this location has to run. */
@Singleton
public final class CatalogueFollower {
    private static final Logger LOG = Logger.getLogger(CatalogueFollower.class);
    private static final Duration POLL = Duration.ofMillis(500);

    private final CatalogueConfig config;
    private final String location;
    private final CatalogueCache cache;
    private final ConsumerFactory consumers;
    private final CatalogueMeters meters;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private volatile @Nullable Thread thread;
    private volatile @Nullable Consumer<String, byte[]> consumer;
    private volatile @Nullable Assignment current;

    @Inject
    CatalogueFollower(
            CatalogueConfig config,
            AgentConfig agent,
            AgentIdentity identity,
            ConsumerFactory consumers,
            CatalogueMeters meters) {
        this.config = config;
        this.location = identity.location();
        this.cache = new CatalogueCache(agent.dataDirectory());
        this.consumers = consumers;
        this.meters = meters;
    }

    /** Applies the cached catalogue, if there is one, and follows the topic from then on. */
    public void start(java.util.function.Consumer<Assignment> listener) {
        cache.load().ifPresent(cached -> apply(cached, "cache", listener));
        thread = Thread.ofPlatform().name("catalogue").start(() -> follow(listener));
    }

    /** Stops following; what is assigned stays so. */
    public void stop() throws InterruptedException {
        stopping.countDown();
        Consumer<String, byte[]> reading = consumer;
        if (reading != null) {
            reading.wakeup();
        }
        Thread running = thread;
        if (running != null) {
            running.join();
        }
    }

    /** What this location has to run; empty until a catalogue is known. */
    public Optional<Assignment> current() {
        return Optional.ofNullable(current);
    }

    private void follow(java.util.function.Consumer<Assignment> listener) {
        while (!stopped(Duration.ZERO)) {
            try (Consumer<String, byte[]> reading = consumers.create()) {
                consumer = reading;
                read(reading, listener);
            } catch (WakeupException e) {
                LOG.debug("the agent stops", e);
            } catch (KafkaException | IllegalStateException e) {
                LOG.warnf("catalogue not read, trying again: topic=%s why=\"%s\"", config.topic(), e.getMessage());
            } catch (RuntimeException e) {
                LOG.errorf(e, "catalogue not applied, trying again: topic=%s", config.topic());
            }
            stopped(config.retry());
        }
    }

    private void read(Consumer<String, byte[]> reading, java.util.function.Consumer<Assignment> listener) {
        CatalogueReading topic = CatalogueReading.start(reading, config.topic());
        while (!stopped(Duration.ZERO)) {
            topic.poll(POLL).ifPresent(publication -> {
                apply(publication, "topic", listener);
                cache.save(publication);
            });
            Optional<String> incomplete = topic.incomplete();
            if (incomplete.isPresent()) {
                throw new IllegalStateException(incomplete.get() + "; waiting for a whole publication");
            }
        }
    }

    private void apply(Publication publication, String source, java.util.function.Consumer<Assignment> listener) {
        Assignment assignment = AssignmentReader.read(publication, location);
        if (!assignment.known()) {
            LOG.warnf("the catalogue does not have this location: location=%s", location);
        }
        listener.accept(assignment);
        current = assignment;
        meters.applied(assignment);
        LOG.infof(
                "catalogue applied: source=%s digest=%s checks=%d refused=%d",
                source, assignment.digest(), assignment.checks().size(), assignment.refused());
    }

    /** Waits for the stop; whether it has come. */
    private boolean stopped(Duration limit) {
        try {
            return stopping.await(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
