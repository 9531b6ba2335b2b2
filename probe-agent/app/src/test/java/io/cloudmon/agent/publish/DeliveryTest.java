package io.cloudmon.agent.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudmon.agent.testing.Results;
import io.cloudmon.wire.CheckResultCodec;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeliveryTest {
    private static final Instant NOW = Instant.parse("2026-01-31T12:00:00Z");

    @TempDir
    Path directory;

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final MockProducer<String, byte[]> producer =
            new MockProducer<>(false, null, new StringSerializer(), new ByteArraySerializer());
    private Spool spool;
    private Delivery delivery;

    @BeforeEach
    void open() {
        spool = SpoolFile.open(directory, NOW);
        delivery = new Delivery(spool, producer, new DeliveryMeters(registry), () -> {});
    }

    @AfterEach
    void close() {
        spool.close();
    }

    @Test
    void removesAResultOnlyWhenKafkaHasIt() {
        append("a");

        assertThat(delivery.step()).isTrue();
        assertThat(sent()).containsExactly("a");
        assertThat(spool.size()).isEqualTo(1);

        producer.completeNext();
        delivery.step();

        assertThat(spool.size()).isZero();
        assertThat(registry.counter("cloudmon.agent.results.delivered").count()).isEqualTo(1);
    }

    @Test
    void sendsEachResultOnceWhileItIsOnItsWay() {
        append("a", "b");

        delivery.step();
        delivery.step();

        assertThat(sent()).containsExactly("a", "b");
    }

    @Test
    void sendsAgainFromTheOldestAfterAFailureOnceNothingIsInFlight() {
        append("a", "b", "c");
        delivery.step();
        producer.completeNext();
        producer.errorNext(new TimeoutException("Kafka is away"));

        assertThat(delivery.step()).as("a pause is due").isFalse();
        assertThat(delivery.working()).isFalse();
        producer.errorNext(new TimeoutException("Kafka is away"));
        producer.clear();
        delivery.step();
        delivery.step();

        assertThat(sent()).containsExactly("b", "c");
        producer.completeNext();
        producer.completeNext();
        delivery.step();
        assertThat(spool.size()).isZero();
        assertThat(delivery.working()).isTrue();
    }

    @Test
    void dropsAndCountsWhatKafkaWillNeverTake() {
        append("a", "b");
        delivery.step();

        producer.errorNext(new RecordTooLargeException("too large"));
        producer.completeNext();
        delivery.step();

        assertThat(spool.size()).isZero();
        assertThat(lost("refused")).isEqualTo(1);
    }

    @Test
    void dropsAndCountsWhatItCannotRead() {
        spool.append(NOW, "garbage".getBytes(StandardCharsets.UTF_8));
        append("a");

        delivery.step();

        assertThat(sent()).containsExactly("a");
        assertThat(lost("refused")).isEqualTo(1);
    }

    private void append(String... checkIds) {
        for (String id : checkIds) {
            spool.append(NOW, CheckResultCodec.encode(Results.success(id, 1, NOW)));
        }
    }

    private List<String> sent() {
        return producer.history().stream().map(ProducerRecord::key).toList();
    }

    private double lost(String why) {
        return registry.counter("cloudmon.agent.results.lost", "why", why).count();
    }
}
