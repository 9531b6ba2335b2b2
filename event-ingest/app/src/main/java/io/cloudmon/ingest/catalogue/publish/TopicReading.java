package io.cloudmon.ingest.catalogue.publish;

import io.cloudmon.wire.Topics;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/** One reading of the catalogue topic, from its beginning to where it ends now. */
final class TopicReading {
    private static final Duration POLL = Duration.ofMillis(200);

    private final Consumer<String, byte[]> consumer;
    private final Clock clock;
    private final Duration timeout;

    TopicReading(Consumer<String, byte[]> consumer, Clock clock, Duration timeout) {
        this.consumer = consumer;
        this.clock = clock;
        this.timeout = timeout;
    }

    /** The last value of each key. */
    Map<String, byte[]> all() {
        List<TopicPartition> partitions = consumer.partitionsFor(Topics.CATALOGUE).stream()
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        if (partitions.isEmpty()) {
            throw new KafkaException("there is no topic " + Topics.CATALOGUE + "; ingest makes it when it starts");
        }
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        Instant deadline = clock.instant().plus(timeout);
        Map<String, byte[]> values = new HashMap<>();
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            if (clock.instant().isAfter(deadline)) {
                throw new KafkaException("cannot read the topic " + Topics.CATALOGUE + " within " + timeout);
            }
            consumer.poll(POLL).forEach(record -> values.put(record.key(), record.value()));
        }
        values.values().removeIf(value -> value == null);
        return values;
    }
}
