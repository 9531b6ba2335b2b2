package io.cloudmon.ingest.operations;

import io.cloudmon.ingest.consume.ConsumeConfig;
import io.cloudmon.ingest.consume.Pauses;
import io.cloudmon.ingest.consume.SqlFailure;
import io.cloudmon.ingest.dlq.DeadLetters;
import io.cloudmon.ingest.dlq.DeadLetters.Refused;
import io.cloudmon.ingest.dlq.RefusalCause;
import io.cloudmon.ingest.operations.EventApplication.Applied;
import io.cloudmon.ingest.topics.PublishException;
import io.cloudmon.wire.MalformedMessageException;
import io.cloudmon.wire.OperationsEvent;
import io.cloudmon.wire.OperationsEvents;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;

/** Tries an event until it is applied, or refused and among the dead letters. */
@ApplicationScoped
class OperationsIntake {
    private static final Logger LOG = Logger.getLogger(OperationsIntake.class);

    private final EventApplication application;
    private final DeadLetters deadLetters;
    private final ConsumeConfig config;
    private final MeterRegistry registry;
    private final CountDownLatch stopping = new CountDownLatch(1);

    OperationsIntake(
            EventApplication application, DeadLetters deadLetters, ConsumeConfig config, MeterRegistry registry) {
        this.application = application;
        this.deadLetters = deadLetters;
        this.config = config;
        this.registry = registry;
    }

    /** Returns true when nothing is left to do with it; false when the application stopped before. */
    boolean take(ConsumerRecord<String, byte[]> record) throws InterruptedException {
        Pauses pauses = new Pauses(config.firstPause(), config.longestPause());
        while (!attempt(record)) {
            if (stopping.await(pauses.next().toMillis(), TimeUnit.MILLISECONDS)) {
                return false;
            }
        }
        return true;
    }

    void stop() {
        stopping.countDown();
    }

    /** Returns false when an outage ended the attempt. */
    private boolean attempt(ConsumerRecord<String, byte[]> record) {
        try {
            takeOrRefuse(record);
            return true;
        } catch (SQLException e) {
            LOG.warnv("an operations event waits for PostgreSQL: SQLSTATE {0}, {1}", e.getSQLState(), e.getMessage());
            return false;
        } catch (PublishException e) {
            LOG.warnv("an operations event waits for Kafka: {0}, {1}", e.getMessage(), e.getCause());
            return false;
        }
    }

    private void takeOrRefuse(ConsumerRecord<String, byte[]> record) throws SQLException, PublishException {
        try {
            OperationsEvent event = read(record);
            Applied applied = application.apply(event);
            if (!applied.unknown().isEmpty()) {
                refuse(record, RefusalCause.UNKNOWN_COMPONENT, unknown(applied.unknown()));
            }
            LOG.infov(
                    "operations event {0} version {1} ({2}, {3}): {4}",
                    event.id(), event.version(), event.type(), event.status(), applied);
            count(applied.stale() ? "stale" : applied.changed() > 0 ? "changed" : "unchanged");
        } catch (MalformedMessageException e) {
            refuse(record, RefusalCause.MALFORMED, String.valueOf(e.getMessage()));
        } catch (SQLException e) {
            if (SqlFailure.of(e) != SqlFailure.BAD_DATA) {
                throw e;
            }
            refuse(record, RefusalCause.REFUSED_BY_DATABASE, String.valueOf(e.getMessage()));
        }
    }

    /** Compaction keeps the last record of a key, so that the key has to be the event's. */
    private static OperationsEvent read(ConsumerRecord<String, byte[]> record) throws MalformedMessageException {
        OperationsEvent event = OperationsEvents.read(record.headers(), record.value());
        if (!event.id().equals(record.key())) {
            throw new MalformedMessageException(
                    "the record's key is '" + record.key() + "'; it must be the event's id '" + event.id() + "'");
        }
        return event;
    }

    private static String unknown(List<String> components) {
        return "components holds " + String.join(", ", components)
                + ", which no catalogue had; correct the id, or replay the event when the catalogue has it. The event"
                + " was applied to its other components";
    }

    private void refuse(ConsumerRecord<String, byte[]> record, RefusalCause cause, String error)
            throws PublishException {
        LOG.warnv("operations event at offset {0} is refused: {1}", record.offset(), error);
        deadLetters.publish(List.of(new Refused(record, cause, error)));
        count("refused");
    }

    private void count(String result) {
        registry.counter("cloudmon.ingest.operations.events", "result", result).increment();
    }
}
