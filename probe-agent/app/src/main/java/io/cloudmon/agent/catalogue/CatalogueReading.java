package io.cloudmon.agent.catalogue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** One reading of the topic from its beginning; for one thread. */
final class CatalogueReading {
    private final Consumer<String, byte[]> consumer;
    private final Map<TopicPartition, Long> endAtStart;
    private final CatalogueImage image = new CatalogueImage();

    private CatalogueReading(Consumer<String, byte[]> consumer, List<TopicPartition> partitions) {
        this.consumer = consumer;
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        this.endAtStart = consumer.endOffsets(partitions);
    }

    static CatalogueReading start(Consumer<String, byte[]> consumer, String topic) {
        List<PartitionInfo> partitions = consumer.partitionsFor(topic);
        if (partitions == null || partitions.isEmpty()) {
            throw new UnknownTopicOrPartitionException("the topic " + topic + " does not exist yet");
        }
        return new CatalogueReading(
                consumer,
                partitions.stream()
                        .map(p -> new TopicPartition(p.topic(), p.partition()))
                        .toList());
    }

    /** Reads on; the newest whole publication, once everything that was there at the start has been read. */
    Optional<Publication> poll(Duration timeout) {
        for (ConsumerRecord<String, byte[]> record : consumer.poll(timeout)) {
            if (record.key() != null) {
                image.apply(record.key(), record.value());
            }
        }
        return caughtUp() ? image.takeComplete() : Optional.empty();
    }

    /** Why what the topic holds is no whole publication; empty while reading and when it is one. */
    Optional<String> incomplete() {
        return caughtUp() ? image.incomplete() : Optional.empty();
    }

    private boolean caughtUp() {
        return endAtStart.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }
}
