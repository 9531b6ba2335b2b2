package io.cloudmon.ingest.availability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cloudmon.ingest.consume.FastChecks;
import io.cloudmon.ingest.fixture.Broker;
import io.cloudmon.ingest.fixture.Database;
import io.cloudmon.ingest.fixture.TestResult;
import io.cloudmon.result.SlotGrid;
import io.cloudmon.testservers.EmbeddedServers;
import io.cloudmon.wire.ComponentStatus;
import io.cloudmon.wire.ComponentStatusCodec;
import io.cloudmon.wire.MalformedMessageException;
import io.cloudmon.wire.Topics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** The application from results on Kafka to the record, the SLA window and the announcement, with the real clock. */
@QuarkusTest
@TestProfile(FastChecks.class)
@QuarkusTestResource(value = EmbeddedServers.class, restrictToAnnotatedClass = true)
class EvaluationIT {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final String CHECK = "evaluated";

    @Inject
    DataSource source;

    @Inject
    Clock clock;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    @Test
    void resultsBecomeRecordsWindowsAndAnnouncements() {
        Database database = new Database(source);
        SlotGrid grid = SlotGrid.of(CHECK, Duration.ofSeconds(1));
        Instant first = grid.atOrAfter(clock.instant());
        addCheck(database, grid, first);

        try (Broker broker = new Broker(bootstrapServers)) {
            broker.publish(results(first));

            await().atMost(PATIENCE)
                    .untilAsserted(() ->
                            assertThat(states(database)).startsWith("good " + first, "bad " + first.plusSeconds(6)));
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(windows(database)).isEqualTo(1));
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(announced(broker))
                            .isNotEmpty()
                            .isSortedAccordingTo((one, other) -> Long.compare(one.sequence(), other.sequence()))
                            .allSatisfy(status -> assertThat(status.component()).isEqualTo("c")));
        }
    }

    /** Six good slots, then three bad ones; what comes after is silence. */
    private static List<TestResult> results(Instant first) {
        List<TestResult> results = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            TestResult result = TestResult.of(CHECK, "here", first.plusSeconds(i));
            results.add(i < 6 ? result : result.failing().attempt(3));
        }
        return results;
    }

    private static void addCheck(Database database, SlotGrid grid, Instant validFrom) {
        database.addCheck(CHECK, "here");
        database.execute("""
                INSERT INTO measurement.check_version
                SELECT d.no, 1, ?, NULL, 1000000, ?, 1000000, 1, 1, 1, 'outage', ARRAY[l.no], '{}'
                FROM measurement.check_definition d, measurement.location l WHERE d.id = ? AND l.id = 'here'
                """, validFrom.atOffset(ZoneOffset.UTC), grid.offset().toNanos() / 1_000, CHECK);
        database.execute("""
                INSERT INTO measurement.slo
                SELECT 'c/standard/30d', no, 0.999, 'good', 'exclude', 'rolling', '30 days', 'Etc/UTC', NULL
                FROM measurement.component WHERE id = 'c'
                """);
    }

    private static List<String> states(Database database) {
        return database
                .rows("SELECT state::text, starts_at FROM measurement_api.availability_record ORDER BY starts_at")
                .stream()
                .map(row -> row.getFirst() + " " + ((Timestamp) row.getLast()).toInstant())
                .toList();
    }

    private static long windows(Database database) {
        return database.number(
                "SELECT count(*) FROM measurement_api.sla_window WHERE bad_us >= 3000000 AND good_us = 6000000");
    }

    private static List<ComponentStatus> announced(Broker broker) throws MalformedMessageException {
        List<ComponentStatus> statuses = new ArrayList<>();
        for (ConsumerRecord<String, byte[]> record : broker.read(Topics.COMPONENT_STATUS)) {
            statuses.add(ComponentStatusCodec.decode(record.value()));
        }
        return statuses;
    }
}
