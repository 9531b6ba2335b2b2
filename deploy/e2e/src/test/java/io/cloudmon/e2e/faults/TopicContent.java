package io.cloudmon.e2e.faults;

import io.cloudmon.result.CheckResult;
import io.cloudmon.result.Outcome;
import io.cloudmon.result.ResultKey;
import io.cloudmon.wire.MalformedMessageException;
import io.cloudmon.wire.ResultEvents;
import io.cloudmon.wire.Topics;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** What is in Kafka, read from the beginning by a client of its own: the truth that ingest is measured against. */
final class TopicContent implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(100);

    private final String topic;
    private final KafkaConsumer<String, byte[]> consumer;
    private final Map<TopicPartition, Queue<ConsumerRecord<String, byte[]>>> unread = new HashMap<>();
    private final Map<ResultKey, Outcome> results = new HashMap<>();
    private final Set<String> refused = new HashSet<>();
    private long records;

    TopicContent(String bootstrapServers, String topic) {
        this.topic = topic;
        consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers", bootstrapServers,
                        "enable.auto.commit", "false",
                        "allow.auto.create.topics", "false",
                        "auto.offset.reset", "none",
                        "reconnect.backoff.max.ms", "500"),
                new StringDeserializer(),
                new ByteArrayDeserializer());
    }

    /** Reads on up to these offsets, by partition. */
    void readUpTo(Map<Integer, Long> ends) {
        assign(ends.keySet());
        ends.forEach((partition, end) -> {
            TopicPartition read = new TopicPartition(topic, partition);
            while (consumer.position(read) < end) {
                consumer.poll(POLL)
                        .forEach(record -> unread.get(new TopicPartition(record.topic(), record.partition()))
                                .add(record));
            }
            take(unread.get(read), end);
        });
    }

    /** Where the topic ends now, by partition. */
    Map<Integer, Long> ends() {
        List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(topic, info.partition()))
                .toList();
        Map<Integer, Long> ends = new HashMap<>();
        consumer.endOffsets(partitions).forEach((partition, end) -> ends.put(partition.partition(), end));
        return ends;
    }

    /** The different results so far, and what each says. */
    Map<ResultKey, Outcome> results() {
        return results;
    }

    /** Where there is something that is no result, as {@code partition:offset}. */
    Set<String> refused() {
        return refused;
    }

    /** How many records there are, repeated ones too. */
    long records() {
        return records;
    }

    /** All records of the topic now. */
    static List<ConsumerRecord<String, byte[]>> all(String bootstrapServers, String topic) {
        try (TopicContent content = new TopicContent(bootstrapServers, topic)) {
            Map<Integer, Long> ends = content.ends();
            content.assign(ends.keySet());
            List<ConsumerRecord<String, byte[]>> all = new ArrayList<>();
            while (ends.entrySet().stream()
                    .anyMatch(end ->
                            content.consumer.position(new TopicPartition(topic, end.getKey())) < end.getValue())) {
                content.consumer.poll(POLL).forEach(all::add);
            }
            return all;
        }
    }

    @Override
    public void close() {
        consumer.close();
    }

    private void assign(Collection<Integer> partitions) {
        if (unread.isEmpty()) {
            partitions.forEach(partition -> unread.put(new TopicPartition(topic, partition), new ArrayDeque<>()));
            consumer.assign(unread.keySet());
            consumer.seekToBeginning(unread.keySet());
        }
    }

    private void take(Queue<ConsumerRecord<String, byte[]>> queue, long end) {
        while (!queue.isEmpty() && queue.peek().offset() < end) {
            ConsumerRecord<String, byte[]> record = queue.remove();
            records++;
            try {
                CheckResult result = ResultEvents.read(record.headers(), record.value());
                results.put(result.key(), result.outcome());
            } catch (MalformedMessageException e) {
                refused.add(record.partition() + ":" + record.offset());
            }
        }
    }

    /** The topic of check results. */
    static TopicContent checkResults(String bootstrapServers) {
        return new TopicContent(bootstrapServers, Topics.CHECK_RESULTS);
    }
}
