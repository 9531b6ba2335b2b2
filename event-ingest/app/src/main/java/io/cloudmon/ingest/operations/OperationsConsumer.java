package io.cloudmon.ingest.operations;

import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/**
 * The channel {@code operations-events}: event after event, in order, each acknowledged when it is applied or refused.
 *
 * <p>An outage holds an event; only an application that stops gives it back, unacknowledged, to be read again.
 */
@ApplicationScoped
class OperationsConsumer {
    private final OperationsIntake intake;

    OperationsConsumer(OperationsIntake intake) {
        this.intake = intake;
    }

    @Incoming("operations-events")
    @Blocking
    void consume(ConsumerRecord<String, byte[]> record) throws InterruptedException {
        if (!intake.take(record)) {
            throw new IllegalStateException("stopped before the event at offset " + record.offset() + " was applied");
        }
    }

    void stop(@Observes ShutdownEvent event) {
        intake.stop();
    }
}
