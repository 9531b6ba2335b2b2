package io.cloudmon.ingest.topics;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;

/** Publishes records and returns when all in-sync replicas have them. */
@ApplicationScoped
public class DurablePublisher {
    private final Producer<String, byte[]> producer;

    public DurablePublisher(Producer<String, byte[]> producer) {
        this.producer = producer;
    }

    /**
     * Publishes in the order given; records of one key keep that order.
     *
     * @throws PublishException when any of them was not acknowledged; the others may have been, so that a repetition
     *     publishes those twice
     */
    public void publish(List<ProducerRecord<String, byte[]>> records) throws PublishException {
        try {
            List<Future<RecordMetadata>> pending = new ArrayList<>(records.size());
            for (ProducerRecord<String, byte[]> record : records) {
                pending.add(producer.send(record));
            }
            for (Future<RecordMetadata> acknowledgement : pending) {
                acknowledgement.get();
            }
        } catch (KafkaException | ExecutionException e) {
            throw new PublishException("Kafka did not acknowledge " + records.size() + " records", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PublishException("stopped while waiting for acknowledgements", e);
        }
    }
}
