package io.cloudmon.ingest.consume;

import io.cloudmon.ingest.dlq.DeadLetters;
import io.cloudmon.ingest.fixture.Servers;
import io.cloudmon.ingest.partition.Claiming;
import io.cloudmon.ingest.partition.Claims;
import io.cloudmon.ingest.partition.OffsetStore;
import io.cloudmon.ingest.partition.Parts;
import io.cloudmon.ingest.rollup.Rollups;
import io.cloudmon.ingest.storage.Partitions;
import io.cloudmon.ingest.storage.Retention;
import io.cloudmon.ingest.storage.StorageConfig;
import io.cloudmon.ingest.topics.DurablePublisher;
import io.cloudmon.wire.Topics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;

/** One ingest instance, driven by hand: the same parts as the application's, and a consumer that polls when told. */
final class Instance implements AutoCloseable {
    final Claims claims;
    final BatchProcessor processor;
    final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final Claiming claiming;
    private final Admin admin;
    private final KafkaProducer<String, byte[]> producer;
    private final KafkaConsumer<String, byte[]> consumer;

    Instance(Servers servers, Clock clock) {
        Map<String, Object> kafka = Map.of("bootstrap.servers", servers.bootstrapServers());
        admin = Admin.create(kafka);
        producer = new KafkaProducer<>(kafka, new StringSerializer(), new ByteArraySerializer());
        consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers", servers.bootstrapServers(),
                        "group.id", "cloudmon-event-ingest",
                        "enable.auto.commit", "false",
                        "auto.offset.reset", "earliest",
                        "session.timeout.ms", "6000",
                        "heartbeat.interval.ms", "500",
                        "max.poll.records", "5000",
                        "max.partition.fetch.bytes", "4194304",
                        "partition.assignment.strategy", "org.apache.kafka.clients.consumer.RangeAssignor"),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        OffsetStore offsets = new OffsetStore();
        claims = new Claims(offsets);
        claiming = Parts.claiming(servers.source(), offsets, admin, claims);
        processor = processor(servers, clock, offsets);
    }

    private BatchProcessor processor(Servers servers, Clock clock, OffsetStore offsets) {
        var config = new SmallRyeConfigBuilder()
                .withConverter(Duration.class, 200, new DurationConverter())
                .withMapping(ConsumeConfig.class)
                .withMapping(StorageConfig.class)
                .build();
        ConsumeConfig consume = config.getConfigMapping(ConsumeConfig.class);
        Partitions partitions = new Partitions(servers.source());
        Retention retention =
                new Retention(servers.source(), config.getConfigMapping(StorageConfig.class), partitions, clock);
        Transactions transactions = new Transactions(servers.source());
        IngestMetrics ingestMetrics = new IngestMetrics(metrics);
        DeadLetters deadLetters = new DeadLetters(new DurablePublisher(producer), clock);
        return new BatchProcessor(
                claims,
                new Admission(new Numbers(servers.source()), retention, consume, clock),
                partitions,
                new Counting(transactions, offsets, new Rollups(), deadLetters, ingestMetrics),
                new PoisonSearch(transactions),
                consume,
                ingestMetrics);
    }

    /** Joins the group. */
    Instance join() {
        consumer.subscribe(List.of(Topics.CHECK_RESULTS), new ConsumerRebalanceListener() {
            @Override
            public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
                claiming.assigned(consumer, partitions);
            }

            @Override
            public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
                claiming.revoked(partitions);
            }
        });
        return this;
    }

    /** Fetches, and does nothing with it yet. */
    ConsumerRecords<String, byte[]> poll() {
        return consumer.poll(Duration.ofMillis(200));
    }

    /** Fetches until it has {@code count} records or more. */
    ConsumerRecords<String, byte[]> fetch(int count) {
        Map<TopicPartition, List<ConsumerRecord<String, byte[]>>> records = new HashMap<>();
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> {
            for (ConsumerRecord<String, byte[]> record : poll()) {
                records.computeIfAbsent(
                                new TopicPartition(record.topic(), record.partition()), partition -> new ArrayList<>())
                        .add(record);
            }
            return records.values().stream().mapToInt(List::size).sum() >= count;
        });
        return new ConsumerRecords<>(records, Map.of());
    }

    int generation() {
        return consumer.groupMetadata().generationId();
    }

    /** Fetches and counts once; returns whether there was something. */
    boolean step() throws InterruptedException {
        ConsumerRecords<String, byte[]> records = poll();
        processor.process(new Batch(records, generation()));
        return !records.isEmpty();
    }

    /** Takes what Kafka assigns without telling the parts, as the next owner's claim. */
    void claim(int... partitions) {
        consumer.assign(Arrays.stream(partitions)
                .mapToObj(partition -> new TopicPartition(Topics.CHECK_RESULTS, partition))
                .toList());
        claiming.assigned(consumer, consumer.assignment());
    }

    double counter(String name) {
        return metrics.get(name).counter().count();
    }

    @Override
    public void close() {
        consumer.close();
        producer.close(Duration.ZERO);
        admin.close();
    }
}
