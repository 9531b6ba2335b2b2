package io.cloudmon.ingest.consume;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cloudmon.ingest.dlq.Dlq;
import io.cloudmon.ingest.fixture.Broker;
import io.cloudmon.ingest.fixture.Database;
import io.cloudmon.ingest.fixture.TestResult;
import io.cloudmon.ingest.outbox.Outbox;
import io.cloudmon.ingest.partition.CheckPartition;
import io.cloudmon.ingest.partition.OwnedPartitions;
import io.cloudmon.wire.CheckResultCodec;
import io.cloudmon.wire.ResultEvents;
import io.cloudmon.wire.Topics;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The application from Kafka to PostgreSQL, on whatever servers the subclass brings. */
abstract class ConsumeScenario {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Instant BASE = Instant.now().minus(1, ChronoUnit.HOURS).truncatedTo(ChronoUnit.SECONDS);

    @Inject
    DataSource source;

    @Inject
    OwnedPartitions partitions;

    @Inject
    Outbox outbox;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    private Database database;
    private Broker broker;
    private String check;

    @BeforeEach
    void open() {
        database = new Database(source);
        broker = new Broker(bootstrapServers);
        check = "check-" + UUID.randomUUID();
        database.addCheck(check, "here", "there");
    }

    @AfterEach
    void close() {
        broker.close();
    }

    @Test
    void countsBinaryAndStructuredEvents() {
        broker.publish(TestResult.of(check, "here", BASE).failing());
        broker.send(List.of(structured(TestResult.of(check, "there", BASE))));

        await().atMost(PATIENCE).until(() -> database.results(check) == 2);
        assertThat(database.rows(
                        "SELECT location_id, outcome::text, reason::text, blame::text, duration_us, connect_us, http_status,"
                                + " host(remote_ip), facts ->> 'detail' FROM measurement_api.check_result"
                                + " WHERE check_id = ? ORDER BY location_id",
                        check))
                .containsExactly(
                        List.of(
                                "here",
                                "failure",
                                "http_status",
                                "target",
                                20_000,
                                2_000,
                                503,
                                "192.0.2.1",
                                "503 Service Unavailable"),
                        Arrays.asList("there", "success", null, null, 20_000, 2_000, 200, "192.0.2.1", null));
    }

    @Test
    void refusesMalformedRecordsWithoutTheirNeighbours() {
        List<ProducerRecord<String, byte[]>> records = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            records.add(ResultEvents.write(
                    TestResult.of(check, "here", BASE.plusSeconds(i)).toResult()));
            if (i % 50 == 0) {
                records.add(malformed(i));
            }
        }
        broker.send(records);

        await().atMost(PATIENCE).until(() -> database.results(check) == 1_000);
        await().atMost(PATIENCE).until(() -> broker.deadLetters(check).size() >= 20);
        List<ConsumerRecord<String, byte[]>> letters = broker.deadLetters(check);
        assertThat(letters)
                .hasSize(20)
                .extracting(letter -> Broker.header(letter, "dlq.origin.offset"))
                .doesNotHaveDuplicates();
        assertThat(letters).allSatisfy(letter -> {
            assertThat(Broker.header(letter, "dlq.cause")).isEqualTo("malformed");
            assertThat(Broker.header(letter, "dlq.error")).isNotBlank();
            assertThat(Broker.header(letter, "dlq.origin.topic")).isEqualTo(Topics.CHECK_RESULTS);
            assertThat(Broker.header(letter, "dlq.origin.partition"))
                    .isEqualTo(Integer.toString(CheckPartition.of(check, partitions.count())));
            assertThat(Instant.parse(Broker.header(letter, "dlq.at"))).isAfter(BASE);
            assertThat(Broker.header(letter, "x-sender")).isEqualTo("test");
            assertThat(letter.headers().lastHeader("__smallrye_generationId")).isNull();
        });
        assertThat(letters).extracting(ConsumerRecord::value).contains((byte[]) null);
        assertThat(database.runs(check)).isEqualTo(1_000);
    }

    @Test
    void saysWhyAWellFormedResultIsNotCounted() {
        String stranger = check + "-stranger";
        broker.publish(
                TestResult.of(stranger, "here", BASE),
                TestResult.of(check, "nowhere", BASE),
                TestResult.of(check, "here", Instant.now().plusSeconds(90)),
                TestResult.of(check, "here", Instant.now().minus(31, ChronoUnit.DAYS)),
                TestResult.of(check, "here", BASE).took(Duration.ofHours(1)),
                TestResult.of(check, "here", BASE).ip("no address"),
                TestResult.of(check, "here", Instant.now().plusSeconds(30)));

        await().atMost(PATIENCE).until(() -> broker.deadLetters(check).size() >= 6);
        assertThat(broker.deadLetters(check))
                .extracting(letter -> Broker.header(letter, "dlq.cause"))
                .containsExactlyInAnyOrder(
                        "unknown-check", "unknown-location", "ahead", "too-old", "malformed", "refused-by-database");
        await().atMost(PATIENCE).until(() -> database.results(check) == 1);
    }

    @Test
    void makesPartitionsForDaysThatComeLate() {
        Instant late = Instant.now().minus(20, ChronoUnit.DAYS);
        String day = late.toString().substring(0, 10).replace("-", "");

        broker.publish(TestResult.of(check, "here", late));

        await().atMost(PATIENCE).until(() -> database.results(check) == 1);
        assertThat(database.text("SELECT to_regclass('measurement.check_result_" + day + "')"))
                .isNotEqualTo("null");
        assertThat(database.text("SELECT to_regclass('measurement.slot_" + day + "')"))
                .isNotEqualTo("null");
    }

    @Test
    void countsAReplayedDeadLetterOnceItsCheckIsKnown() {
        String later = check + "-later";
        TestResult result = TestResult.of(later, "here", BASE);
        broker.publish(result);
        await().atMost(PATIENCE).until(() -> broker.deadLetters(later).size() == 1);
        ConsumerRecord<String, byte[]> letter = broker.deadLetters(later).getFirst();
        String address = letter.partition() + ":" + letter.offset();

        assertThat(Dlq.run(bootstrapServers, "list", "--cause", "unknown-check").out())
                .containsPattern(address + " .*unknown-check .*" + later);
        assertThat(Dlq.run(bootstrapServers, "show", address).out())
                .contains("key: " + later, "dlq.error: unknown check " + later, "\"check_id\":\"" + later + "\"");
        database.addCheck(later);
        Dlq replay = Dlq.run(bootstrapServers, "replay", "--offset", address);

        assertThat(replay.exitCode()).isZero();
        assertThat(replay.out()).contains("replayed 1 record");
        await().atMost(PATIENCE).until(() -> database.results(later) == 1);
        List<ConsumerRecord<String, byte[]>> sent = broker.read(Topics.CHECK_RESULTS).stream()
                .filter(record -> later.equals(record.key()))
                .toList();
        assertThat(sent).hasSize(2);
        assertThat(sent.get(1).value()).isEqualTo(sent.get(0).value());
        assertThat(sent.get(1).headers()).isEqualTo(sent.get(0).headers());
    }

    @Test
    void countsARecreatedTopicFromItsStart() {
        broker.publish(TestResult.of(check, "here", BASE), TestResult.of(check, "here", BASE.plusSeconds(1)));
        await().atMost(PATIENCE).until(() -> database.results(check) == 2);

        broker.recreate(Topics.CHECK_RESULTS, 6);
        broker.publish(TestResult.of(check, "here", BASE.plusSeconds(2)));

        await().atMost(PATIENCE).until(() -> database.results(check) == 3);
        int partition = CheckPartition.of(check, 6);
        assertThat(database.number("SELECT next_offset FROM measurement.kafka_offset WHERE partition = ?", partition))
                .isEqualTo(1);
    }

    @Test
    void isReadyWithAllPartitionsAndTellsPrometheus() {
        broker.publish(TestResult.of(check, "here", BASE));
        await().atMost(PATIENCE).until(() -> database.results(check) == 1);

        await().atMost(PATIENCE).until(() -> get("/q/health/ready").statusCode() == 200);
        assertThat(get("/q/health/ready").asString()).contains("check-results-assignment", "[0, 1, 2, 3, 4, 5]");
        assertThat(get("/q/health/live").statusCode()).isEqualTo(200);
        await().atMost(PATIENCE)
                .until(() -> get("/q/metrics").asString().contains("cloudmon_ingest_lag_records{partition=\"5\"} 0.0"));
        assertThat(get("/q/metrics").asString())
                .contains("cloudmon_ingest_results_counted_total", "cloudmon_ingest_commit_seconds_bucket");
        assertThat(partitions.owned()).hasSize(6);
        assertThat(partitions.count()).isEqualTo(6);
        assertThat(partitions.caughtUp()).isTrue();
    }

    @Test
    void confirmsOwnershipInsideATransaction() throws Exception {
        await().atMost(PATIENCE).until(() -> partitions.owned().size() == 6);
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);

            assertThat(partitions.stillOwns(connection, 3)).isTrue();
            assertThat(partitions.stillOwns(connection, 6)).isFalse();

            broker.publish(IntStream.range(0, 50)
                    .mapToObj(i -> TestResult.of(check, "here", BASE.plusSeconds(i)))
                    .toList());
            await().atMost(PATIENCE).until(() -> database.results(check) == 50);
            connection.rollback();
        }
    }

    @Test
    void publishesTheOutboxInOrderAfterTheCommit() throws Exception {
        String key = check;
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            outbox.add(connection, Topics.COMPONENT_STATUS, key, "lost".getBytes(StandardCharsets.UTF_8));
            connection.rollback();
            for (int i = 0; i < 20; i++) {
                outbox.add(connection, Topics.COMPONENT_STATUS, key, ("v" + i).getBytes(StandardCharsets.UTF_8));
            }
            outbox.add(connection, Topics.COMPONENT_STATUS, key, null);
            connection.commit();
        }

        await().atMost(PATIENCE).until(() -> database.number("SELECT count(*) FROM measurement.outbox") == 0);
        List<String> published = broker.read(Topics.COMPONENT_STATUS).stream()
                .filter(record -> key.equals(record.key()))
                .map(record ->
                        record.value() == null ? "tombstone" : new String(record.value(), StandardCharsets.UTF_8))
                .toList();
        List<String> expected =
                new ArrayList<>(IntStream.range(0, 20).mapToObj(i -> "v" + i).toList());
        expected.add("tombstone");
        assertThat(published).isEqualTo(expected);
    }

    private ProducerRecord<String, byte[]> malformed(int number) {
        byte[][] values = {
            "not json".getBytes(StandardCharsets.UTF_8),
            null,
            "{\"check_id\":\"\\ud800\"}".getBytes(StandardCharsets.UTF_8),
            new byte[] {0, 1, 2, (byte) 0xff}
        };
        ProducerRecord<String, byte[]> record =
                new ProducerRecord<>(Topics.CHECK_RESULTS, check, values[number / 50 % values.length]);
        record.headers().add("x-sender", "test".getBytes(StandardCharsets.UTF_8));
        if (number % 100 == 0) {
            record.headers().add("ce_specversion", "1.0".getBytes(StandardCharsets.UTF_8));
            record.headers().add("ce_type", ResultEvents.TYPE.getBytes(StandardCharsets.UTF_8));
            record.headers().add("ce_id", "1".getBytes(StandardCharsets.UTF_8));
            record.headers().add("ce_source", "urn:test".getBytes(StandardCharsets.UTF_8));
        }
        return record;
    }

    private static ProducerRecord<String, byte[]> structured(TestResult result) {
        String data = new String(CheckResultCodec.encode(result.toResult()), StandardCharsets.UTF_8);
        String event = "{\"specversion\":\"1.0\",\"id\":\"" + result.toResult().resultId()
                + "\",\"source\":\"urn:test\",\"type\":\"" + ResultEvents.TYPE
                + "\",\"datacontenttype\":\"application/json\",\"data\":" + data + "}";
        ProducerRecord<String, byte[]> record =
                new ProducerRecord<>(Topics.CHECK_RESULTS, result.check(), event.getBytes(StandardCharsets.UTF_8));
        record.headers().add("content-type", "application/cloudevents+json".getBytes(StandardCharsets.UTF_8));
        return record;
    }
}
