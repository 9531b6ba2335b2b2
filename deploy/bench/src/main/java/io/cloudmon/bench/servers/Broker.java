package io.cloudmon.bench.servers;

import io.cloudmon.wire.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The topics under measurement. */
public record Broker(String bootstrapServers) {
    /** As many as ingest makes by default. */
    private static final int PARTITIONS = 6;

    /** Publishes records and waits until all are acknowledged. */
    public void publish(Stream<ProducerRecord<String, byte[]>> records) {
        AtomicReference<Exception> failure = new AtomicReference<>();
        Map<String, Object> settings =
                Map.of("bootstrap.servers", bootstrapServers, "acks", "all", "linger.ms", "20", "batch.size", "262144");
        try (Producer<String, byte[]> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            records.forEach(record -> producer.send(record, (metadata, e) -> failure.compareAndSet(null, e)));
            producer.flush();
        }
        if (failure.get() != null) {
            throw new IllegalStateException("a record was not acknowledged", failure.get());
        }
    }

    /** How many records the check results' topic has had. */
    public long published() throws ExecutionException, InterruptedException {
        return end(partitions(Topics.CHECK_RESULTS, PARTITIONS));
    }

    /** How many dead letters there are. */
    public long deadLetters() throws ExecutionException, InterruptedException {
        return end(partitions(Topics.CHECK_RESULTS_DLQ, 1));
    }

    /** Reads all dead letters. */
    public void readDeadLetters(Consumer<ConsumerRecord<String, byte[]>> reader) {
        Map<String, Object> settings = new HashMap<>(Map.of("bootstrap.servers", bootstrapServers));
        settings.put("max.poll.records", "5000");
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            TopicPartition partition = new TopicPartition(Topics.CHECK_RESULTS_DLQ, 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            long end = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
            while (consumer.position(partition) < end) {
                consumer.poll(Duration.ofMillis(100)).forEach(reader);
            }
        }
    }

    private long end(List<TopicPartition> partitions) throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            return admin
                    .listOffsets(partitions.stream()
                            .collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.latest())))
                    .all()
                    .get()
                    .values()
                    .stream()
                    .mapToLong(result -> result.offset())
                    .sum();
        }
    }

    private static List<TopicPartition> partitions(String topic, int count) {
        return new ArrayList<>(IntStream.range(0, count)
                .mapToObj(partition -> new TopicPartition(topic, partition))
                .toList());
    }
}
