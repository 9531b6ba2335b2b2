package io.cloudmon.ingest.consume;

import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.reactive.messaging.annotations.Blocking;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordBatchMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/**
 * The channel {@code check-results}: batch after batch, in order, each until it is counted; the next one is decoded
 * meanwhile.
 *
 * <p>A batch is never given back to the connector as failed: an outage holds it (the connector then pauses the
 * consumer), a defect of ours stops the channel, which turns the liveness check down.
 */
@ApplicationScoped
class ResultConsumer {
    private final CountingThread counting;

    ResultConsumer(CountingThread counting) {
        this.counting = counting;
    }

    @Incoming("check-results")
    @Blocking
    void consume(ConsumerRecords<String, byte[]> records, IncomingKafkaRecordBatchMetadata<String, byte[]> metadata)
            throws InterruptedException {
        counting.count(new Batch(records, metadata.getConsumerGroupGenerationId()));
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        counting.stop();
    }
}
