package io.cloudmon.ingest.alert;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cloudmon.ingest.consume.FastChecks;
import io.cloudmon.ingest.fixture.Broker;
import io.cloudmon.ingest.fixture.Database;
import io.cloudmon.ingest.fixture.TestResult;
import io.cloudmon.result.SlotGrid;
import io.cloudmon.testservers.EmbeddedServers;
import io.cloudmon.wire.BurnAlertChange;
import io.cloudmon.wire.BurnAlertEvents;
import io.cloudmon.wire.MalformedMessageException;
import io.cloudmon.wire.Topics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** The application from failing results on Kafka to the alert on Kafka, its metrics and its health. */
@QuarkusTest
@TestProfile(FastChecks.class)
@QuarkusTestResource(value = EmbeddedServers.class, restrictToAnnotatedClass = true)
class AlertIT {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final String CHECK = "burning";
    private static final String SLO = "burning/standard/30d";

    @Inject
    DataSource source;

    @Inject
    Clock clock;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    @Test
    void failingResultsBecomeOneFiringAlertAndSilenceDoesNotResolveIt() throws MalformedMessageException {
        Database database = new Database(source);
        SlotGrid grid = SlotGrid.of(CHECK, Duration.ofSeconds(1));
        Instant first = grid.atOrAfter(clock.instant().minusSeconds(40));
        addCheck(database, grid, first);

        try (Broker broker = new Broker(bootstrapServers)) {
            broker.publish(IntStream.range(0, 40)
                    .mapToObj(i -> TestResult.of(CHECK, "here", first.plusSeconds(i)))
                    .map(result -> result.failing().attempt(3))
                    .toList());

            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(published(broker))
                            .filteredOn(change -> change.rule().equals("1h/5m"))
                            .singleElement()
                            .satisfies(change -> {
                                assertThat(change.slo()).isEqualTo(SLO);
                                assertThat(change.state()).isEqualTo("firing");
                                assertThat(change.longWindow().failures()).isGreaterThanOrEqualTo(14);
                                assertThat(change.longWindow().burn()).isGreaterThan(14.4);
                            }));
            await().atMost(PATIENCE).until(() -> unknownSlots(database) > 20);
            assertThat(published(broker)).extracting(BurnAlertChange::state).containsOnly("firing");
            assertThat(database.text(
                            "SELECT state FROM measurement_api.alert WHERE rule = '1h/5m' AND slo_id = ?", SLO))
                    .isEqualTo("firing");
        }
        assertSeenByPrometheusAndHealth();
    }

    private static void assertSeenByPrometheusAndHealth() {
        await().atMost(PATIENCE)
                .until(() ->
                        get("/q/metrics").asString().contains("cloudmon_ingest_alerts_firing{severity=\"page\"} "));
        String metrics = get("/q/metrics").asString();
        assertThat(metrics)
                .containsPattern("cloudmon_ingest_slots_decided_total\\{verdict=\"bad\"} [1-9]")
                .containsPattern("cloudmon_ingest_slots_decided_total\\{verdict=\"unknown\"} [1-9]")
                .contains(
                        "cloudmon_ingest_slots_corrected_total ",
                        "cloudmon_ingest_verdict_lag_seconds ",
                        "cloudmon_ingest_verdict_overdue_seconds ",
                        "cloudmon_ingest_components{state=\"unknown\"} ",
                        "cloudmon_ingest_pass_seconds_count{pass=\"alerts\"} ",
                        "cloudmon_ingest_pass_seconds_count{pass=\"slos\"} ",
                        "cloudmon_ingest_pass_items_total{pass=\"results\"} ",
                        "cloudmon_ingest_pass_failures_total{pass=\"sweep\"} ");
        assertThat(get("/q/health/ready").jsonPath().getString("checks.find { it.name == 'passes' }.status"))
                .isEqualTo("UP");
    }

    private static long unknownSlots(Database database) {
        return database.number(
                "SELECT count(*) FROM measurement_api.slot WHERE check_id = ? AND verdict = 'unknown'", CHECK);
    }

    private static List<BurnAlertChange> published(Broker broker) throws MalformedMessageException {
        List<BurnAlertChange> changes = new ArrayList<>();
        for (ConsumerRecord<String, byte[]> record : broker.read(Topics.ALERTS)) {
            changes.add(BurnAlertEvents.read(record.headers(), record.value()));
        }
        return changes;
    }

    private static void addCheck(Database database, SlotGrid grid, Instant validFrom) {
        database.addCheck("any-" + CHECK, "here");
        database.execute(
                "INSERT INTO measurement.component (id, provider_id, region_id, name, type, category, position,"
                        + " created_at) VALUES ('burning', 'p', 'r', 'B', 't', 'c', 1, now())");
        database.execute("INSERT INTO measurement.check_definition (id, component_no, created_at)"
                + " SELECT 'burning', no, now() FROM measurement.component WHERE id = 'burning'");
        database.execute("""
                INSERT INTO measurement.check_version
                SELECT d.no, 1, ?, NULL, 1000000, ?, 1000000, 1, 1, 1, 'outage', ARRAY[l.no], '{}'
                FROM measurement.check_definition d, measurement.location l WHERE d.id = 'burning' AND l.id = 'here'
                """, validFrom.atOffset(ZoneOffset.UTC), grid.offset().toNanos() / 1_000);
        database.execute("""
                INSERT INTO measurement.slo
                SELECT 'burning/standard/30d', no, 0.99, 'good', 'exclude', 'rolling', '30 days', 'Etc/UTC', NULL
                FROM measurement.component WHERE id = 'burning'
                """);
    }
}
