package io.cloudmon.ingest.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudmon.ingest.fixture.Database;
import io.cloudmon.ingest.fixture.Servers;
import io.cloudmon.ingest.topics.DurablePublisher;
import io.cloudmon.ingest.topics.PublishException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The outbox on a real database; the producer is Kafka's own mock, so that acknowledgements can be withheld. */
class OutboxIT {
    private static final OutboxConfig CONFIG = new OutboxConfig() {
        @Override
        public Duration poll() {
            return Duration.ofMillis(50);
        }

        @Override
        public int batch() {
            return 10;
        }
    };

    private static Servers servers;
    private static Database database;

    @BeforeAll
    static void start() throws Exception {
        servers = Servers.start();
        database = new Database(servers.source());
    }

    @AfterAll
    static void stop() {
        servers.close();
    }

    @BeforeEach
    void empty() {
        database.execute("DELETE FROM measurement.outbox");
    }

    @Test
    void publishesBatchAfterBatchInOrderAndKeepsNothing() throws Exception {
        add(25);
        MockProducer<String, byte[]> producer = producer(true);
        OutboxBatch batch = batch(producer);

        assertThat(List.of(batch.publish(), batch.publish(), batch.publish(), batch.publish()))
                .containsExactly(10, 10, 5, 0);

        assertThat(producer.history())
                .extracting(record -> new String(record.value(), StandardCharsets.UTF_8))
                .containsExactlyElementsOf(
                        IntStream.range(0, 25).mapToObj(i -> "v" + i).toList());
        assertThat(waiting()).isZero();
    }

    @Test
    void keepsTheHeadersOfARecord() throws Exception {
        ProducerRecord<String, byte[]> record =
                new ProducerRecord<>("topic", "key", "v".getBytes(StandardCharsets.UTF_8));
        record.headers().add("ce_id", "slo/1h/5m/1".getBytes(StandardCharsets.UTF_8));
        record.headers().add("ce_type", "t\u00fcr \"x\"".getBytes(StandardCharsets.UTF_8));
        try (Connection connection = servers.source().getConnection()) {
            new OutboxTable(Clock.systemUTC()).add(connection, record);
        }
        MockProducer<String, byte[]> producer = producer(true);

        batch(producer).publish();

        assertThat(producer.history()).singleElement().satisfies(sent -> {
            assertThat(sent.key()).isEqualTo("key");
            assertThat(sent.headers().toArray())
                    .containsExactlyInAnyOrder(record.headers().toArray());
        });
    }

    @Test
    void keepsWhatKafkaDidNotAcknowledge() throws Exception {
        add(1);
        MockProducer<String, byte[]> failing =
                new MockProducer<>(true, null, new StringSerializer(), new ByteArraySerializer());
        failing.sendException = new TimeoutException("no broker");

        assertThatThrownBy(() -> batch(failing).publish()).isInstanceOf(PublishException.class);

        assertThat(waiting()).isEqualTo(1);
        assertThat(batch(producer(true)).publish()).isEqualTo(1);
    }

    @Test
    void letsOneInstanceAtATimePublish() throws Exception {
        add(3);
        MockProducer<String, byte[]> slow = producer(false);
        CompletableFuture<Integer> first = CompletableFuture.supplyAsync(() -> publish(batch(slow)));
        Awaitility.await().until(() -> slow.history().size() == 3);

        assertThat(batch(producer(true)).publish()).isZero();

        while (slow.completeNext()) {}
        assertThat(first.join()).isEqualTo(3);
        assertThat(waiting()).isZero();
    }

    private static int publish(OutboxBatch batch) {
        try {
            return batch.publish();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static OutboxBatch batch(MockProducer<String, byte[]> producer) {
        return new OutboxBatch(servers.source(), new DurablePublisher(producer), CONFIG);
    }

    private static MockProducer<String, byte[]> producer(boolean acknowledging) {
        return new MockProducer<>(acknowledging, null, new StringSerializer(), new ByteArraySerializer());
    }

    private static long waiting() {
        return database.number("SELECT count(*) FROM measurement.outbox");
    }

    private static void add(int count) throws Exception {
        try (Connection connection = servers.source().getConnection()) {
            connection.setAutoCommit(false);
            for (int i = 0; i < count; i++) {
                new OutboxTable(Clock.systemUTC())
                        .add(connection, "topic", "key", ("v" + i).getBytes(StandardCharsets.UTF_8));
            }
            connection.commit();
        }
    }
}
