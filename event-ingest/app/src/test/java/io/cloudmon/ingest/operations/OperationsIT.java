package io.cloudmon.ingest.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cloudmon.ingest.consume.FastChecks;
import io.cloudmon.ingest.fixture.Broker;
import io.cloudmon.ingest.fixture.Database;
import io.cloudmon.testservers.EmbeddedServers;
import io.cloudmon.wire.OperationsEvent;
import io.cloudmon.wire.OperationsEvents;
import io.cloudmon.wire.Topics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The application from an operator's event on Kafka to the SLA window. */
@QuarkusTest
@TestProfile(FastChecks.class)
@QuarkusTestResource(value = EmbeddedServers.class, restrictToAnnotatedClass = true)
class OperationsIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long MINUTE_US = 60_000_000;
    private static final Instant HOUR = Instant.now().minus(2, ChronoUnit.HOURS).truncatedTo(ChronoUnit.HOURS);

    @Inject
    DataSource source;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    private Database database;
    private Broker broker;
    private String component;
    private String event;

    @BeforeEach
    void open() {
        database = new Database(source);
        broker = new Broker(bootstrapServers);
        component = "component-" + UUID.randomUUID();
        event = "event-" + UUID.randomUUID();
        measuredComponent();
    }

    @AfterEach
    void close() {
        broker.close();
    }

    @Test
    void aMaintenanceIsTakenOutOfTheWindowAndGivenBackWhenItIsCancelled() {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(window()).containsExactly(0L, 60 * MINUTE_US));

        publish(events().maintenance(1, "planned", at(10), at(40)));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(window()).containsExactly(30 * MINUTE_US, 30 * MINUTE_US));

        publish(events().maintenance(2, "completed", at(10), at(40), Events.period(at(10), at(25))));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(window()).containsExactly(15 * MINUTE_US, 45 * MINUTE_US));

        publish(new Events(event + "-2", component).correction(1, "approved", at(20), at(30)));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(window()).containsExactly(20 * MINUTE_US, 40 * MINUTE_US));

        publish(events().maintenance(3, "cancelled", at(10), at(40)));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(window()).containsExactly(10 * MINUTE_US, 50 * MINUTE_US));
    }

    @Test
    void aMalformedEventIsAmongTheDeadLettersWithItsReasonAndTheNextIsApplied() {
        ProducerRecord<String, byte[]> noEvent =
                new ProducerRecord<>(Topics.OPERATIONS_EVENTS, event, "{\"id\":1}".getBytes(StandardCharsets.UTF_8));
        ProducerRecord<String, byte[]> tombstone = new ProducerRecord<>(Topics.OPERATIONS_EVENTS, event, null);
        ProducerRecord<String, byte[]> foreignKey =
                OperationsEvents.write(new Events("other", component).maintenance(1, "planned", at(0), at(1)));
        broker.send(List.of(
                noEvent,
                tombstone,
                keyed(event, foreignKey),
                OperationsEvents.write(events().maintenance(1, "approved", at(0), at(1))),
                OperationsEvents.write(
                        new Events(event, component, "nowhere").maintenance(2, "planned", at(10), at(40)))));

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(window()).containsExactly(30 * MINUTE_US, 30 * MINUTE_US));
        await().atMost(PATIENCE).until(() -> broker.deadLetters(event).size() == 5);
        List<ConsumerRecord<String, byte[]>> letters = broker.deadLetters(event);
        assertThat(letters)
                .extracting(letter -> header(letter, "dlq.cause"))
                .containsExactly("malformed", "malformed", "malformed", "malformed", "unknown-component");
        assertThat(letters)
                .extracting(letter -> header(letter, "dlq.error"))
                .satisfiesExactly(
                        error -> assertThat(error).startsWith("not a CloudEvent"),
                        error -> assertThat(error).contains("the value is null"),
                        error -> assertThat(error).contains("it must be the event's id 'other'"),
                        error -> assertThat(error).startsWith("status is 'approved'"),
                        error -> assertThat(error).contains("nowhere"));
        assertThat(letters).allSatisfy(letter -> {
            assertThat(header(letter, "dlq.origin.topic")).isEqualTo(Topics.OPERATIONS_EVENTS);
            assertThat(letter.headers().lastHeader("__smallrye_generationId")).isNull();
        });
    }

    private Events events() {
        return new Events(event, component);
    }

    private void publish(OperationsEvent version) {
        broker.send(List.of(OperationsEvents.write(version)));
    }

    private static ProducerRecord<String, byte[]> keyed(String key, ProducerRecord<String, byte[]> record) {
        return new ProducerRecord<>(record.topic(), null, key, record.value(), record.headers());
    }

    /** Excluded and bad time of the open window, microseconds. */
    private List<Object> window() {
        return database
                .rows("SELECT excluded_us, bad_us FROM measurement.sla_window WHERE slo_id = ?", component + "/slo")
                .stream()
                .findFirst()
                .orElse(List.of());
    }

    /** A component that was bad for an hour, as its records say. */
    private void measuredComponent() {
        database.addCheck("any-" + component);
        database.execute(
                "INSERT INTO measurement.component (id, provider_id, region_id, name, type, category, position, created_at)"
                        + " VALUES (?, 'p', 'r', 'C', 't', 'c', 1, now())",
                component);
        database.execute(
                "INSERT INTO measurement.availability_record (component_no, period, state, decided_at)"
                        + " SELECT no, tstzrange(?, NULL), 'bad', now() FROM measurement.component WHERE id = ?",
                time(0),
                component);
        database.execute(
                "INSERT INTO measurement.component_progress (component_no, evaluated_from, evaluated_until, fresh_until)"
                        + " SELECT no, ?, ?, ? FROM measurement.component WHERE id = ?",
                time(0),
                time(60),
                time(61),
                component);
        database.execute(
                "INSERT INTO measurement.slo SELECT ?, no, 0.999, 'good', 'exclude', 'rolling', '30 days', 'Etc/UTC', NULL"
                        + " FROM measurement.component WHERE id = ?",
                component + "/slo",
                component);
    }

    private static OffsetDateTime time(int minutes) {
        return at(minutes).atOffset(ZoneOffset.UTC);
    }

    private static Instant at(int minutes) {
        return HOUR.plusSeconds(60L * minutes);
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
