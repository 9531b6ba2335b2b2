package io.cloudmon.ingest.dlq;

import io.cloudmon.ingest.topics.DurablePublisher;
import io.cloudmon.ingest.topics.PublishException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** The way to the dead-letter topic. */
@ApplicationScoped
public class DeadLetters {
    private final DurablePublisher publisher;
    private final Clock clock;

    public DeadLetters(DurablePublisher publisher, Clock clock) {
        this.publisher = publisher;
        this.clock = clock;
    }

    /** Puts refused records there; all in-sync replicas have them when it returns. */
    public void publish(List<Refused> refused) throws PublishException {
        Instant now = clock.instant();
        publisher.publish(refused.stream()
                .map(refusal -> DeadLetter.of(refusal.record(), refusal.cause(), refusal.error(), now))
                .toList());
    }

    /**
     * A record that cannot be counted.
     *
     * @param error what is wrong and how to set it right, for a person
     */
    public record Refused(ConsumerRecord<String, byte[]> record, RefusalCause cause, String error) {}
}
