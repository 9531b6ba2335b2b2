package io.cloudmon.e2e.journey;

import io.cloudmon.result.CheckResult;
import io.cloudmon.result.Outcome;
import io.cloudmon.result.Phases;
import io.cloudmon.result.SlotGrid;
import io.cloudmon.wire.ResultEvents;
import io.cloudmon.wire.Topics;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * An agent's part under load: publishes 2000 results a second, of ever earlier slots and every tenth of them twice, until
 * it is told to stop.
 */
final class Load implements AutoCloseable {
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final List<String> CHECKS = List.of("load-1", "load-2", "load-3", "load-4", "load-5");
    private static final long ROUND_MS = 50;
    private static final int SLOTS_PER_ROUND = 20;

    private final String bootstrapServers;
    private final Producer<String, byte[]> producer;
    private final Instant end = Instant.now().minusSeconds(60);
    private final UUID boot = UUID.randomUUID();
    private final ScheduledExecutorService rounds = Executors.newSingleThreadScheduledExecutor();
    private final AtomicLong published = new AtomicLong();
    private long slot;

    Load(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers, "acks", "all", "linger.ms", "5"),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    void start() {
        rounds.scheduleAtFixedRate(this::publishRound, 0, ROUND_MS, TimeUnit.MILLISECONDS);
    }

    /** Stops publishing and says how many different results are in Kafka. */
    long finish() throws InterruptedException {
        rounds.shutdown();
        rounds.awaitTermination(1, TimeUnit.MINUTES);
        producer.flush();
        return published.get();
    }

    long deadLetters() throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            TopicPartition partition = new TopicPartition(Topics.CHECK_RESULTS_DLQ, 0);
            return admin.listOffsets(Map.of(partition, OffsetSpec.latest()))
                    .partitionResult(partition)
                    .get()
                    .offset();
        }
    }

    @Override
    public void close() throws InterruptedException {
        finish();
        producer.close();
    }

    private void publishRound() {
        for (int i = 0; i < SLOTS_PER_ROUND; i++, slot++) {
            for (String check : CHECKS) {
                ProducerRecord<String, byte[]> event = ResultEvents.write(result(check));
                producer.send(event);
                if (published.incrementAndGet() % 10 == 0) {
                    producer.send(event);
                }
            }
        }
    }

    private CheckResult result(String check) {
        Instant due = SlotGrid.of(check, SECOND).atOrBefore(end).minusSeconds(slot);
        return new CheckResult(
                check,
                1,
                "elsewhere",
                "load",
                boot,
                published.get() + 1,
                due,
                due,
                1,
                1,
                SECOND,
                SECOND,
                Outcome.SUCCESS,
                null,
                null,
                Duration.ofMillis(5),
                Phases.NONE,
                null,
                null,
                null,
                List.of(),
                List.of(),
                null,
                Map.of(),
                null,
                Map.of());
    }
}
