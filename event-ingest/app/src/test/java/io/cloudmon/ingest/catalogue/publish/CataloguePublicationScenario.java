package io.cloudmon.ingest.catalogue.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cloudmon.ingest.catalogue.CatalogueReader;
import io.cloudmon.ingest.catalogue.CatalogueReading;
import io.cloudmon.ingest.catalogue.KnownProbes;
import io.cloudmon.ingest.catalogue.source.Problem;
import io.cloudmon.ingest.fixture.Broker;
import io.cloudmon.result.SlotGrid;
import io.cloudmon.wire.CheckEntry;
import io.cloudmon.wire.Topics;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.awaitility.core.ThrowingRunnable;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A catalogue's way from a directory into the database and onto the topic. Each test has a component of its own. */
abstract class CataloguePublicationScenario {
    private static final Path MISTAKES = Path.of("src/test/resources/catalogues/ten-mistakes");

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    @ConfigProperty(name = "cloudmon.catalogue.directory")
    Path directory;

    @Inject
    DataSource database;

    @Inject
    EntityManager entities;

    @Inject
    MeterRegistry meters;

    @Inject
    CatalogueSettings settings;

    @Inject
    Enforcement enforcement;

    @Inject
    Publication publication;

    @Inject
    PublicationRepository publications;

    @Inject
    MovedChecks moved;

    @Inject
    CatalogueStore store;

    @Inject
    Clock clock;

    @TempDir
    Path scratch;

    @BeforeEach
    void emptyDirectory() throws IOException {
        files().clear();
    }

    @Test
    void publishesAValidCatalogueWithItsMarkerLast() {
        write(new CatalogueText("first").check("first-a", "one", "5s").check("first-b", "two", "10s"));

        eventually(() -> assertThat(log().check("first-b")).isPresent());
        TopicLog log = log();
        assertThat(log.lastKey()).isEqualTo("catalogue");
        assertThat(log.marker().checks()).isEqualTo(2);
        assertThat(log.marker().digest()).matches("[0-9a-f]{64}");
        assertThat(log.location("local").orElseThrow().allowPrivate()).isTrue();
        assertThat(log.check("first-a"))
                .contains(new CheckEntry(
                        "first-a",
                        1,
                        "first",
                        "first-a",
                        "steady",
                        "one",
                        5_000_000,
                        1_000_000,
                        1,
                        null,
                        List.of("local"),
                        Map.of("text", "${env:NAME}", "number", 7)));
    }

    @Test
    void storesWhatExpectedSlotsAndSlosAreComputedFrom() {
        write(new CatalogueText("stored").check("stored-a", "one", "5s"));

        eventually(() -> assertThat(tables().versions("stored-a")).hasSize(1));
        long offset = SlotGrid.of("stored-a", Duration.ofSeconds(5)).offset().toNanos() / 1_000;
        assertThat(tables().query(
                                "SELECT interval_us, offset_us, timeout_us, attempts, min_reporting, min_failing, effect"
                                        + " FROM measurement.check_version v JOIN measurement.check_definition d ON d.no = v.check_no"
                                        + " WHERE d.id = 'stored-a'"))
                .containsExactly("5000000|" + offset + "|1000000|1|1|1|outage");
        assertThat(tables().query("SELECT id, objective, window_kind, window_length, zone FROM measurement.slo"
                        + " WHERE id LIKE 'stored/standard/%' ORDER BY id"))
                .containsExactly(
                        "stored/standard/calendar-month|0.999000|calendar|1 mon|Etc/UTC",
                        "stored/standard/rolling-30d|0.999000|rolling|30 days|Etc/UTC");
        assertThat(tables().query("SELECT id, method, slice_us, slice_target, service_hours ->> 'weekly', credits"
                        + " FROM measurement.slo WHERE id LIKE 'stored/terms/%' ORDER BY id"))
                .containsExactly(
                        "stored/terms/calendar-day|time_slices|300000000|0.950000|[\"mon,tue,wed,thu,fri 08:00-18:00\"]"
                                + "|[{\"below\":0.99,\"credit\":10}]",
                        "stored/terms/rolling-7d|time_slices|300000000|0.950000|[\"mon,tue,wed,thu,fri 08:00-18:00\"]"
                                + "|null");
        assertThat(tables().query("SELECT provider_id, id, name, zone FROM measurement_api.region"))
                .containsExactly("nimbus|eu-1|Europe 1|Europe/Berlin");
        assertThat(
                        tables().query(
                                        "SELECT name, probe, target, locations FROM measurement_api.\"check\" WHERE id = 'stored-a'"))
                .containsExactly("stored-a|steady|one|1");
    }

    @Test
    void keepsTheHistoryOfHealthDefinitions() {
        write(healthy().badFrom(50));
        eventually(() -> assertThat(tables().healthVersions("healthy")).containsExactly("1|t|null|50.0"));

        write(healthy().badFrom(90));
        eventually(() -> assertThat(tables().healthVersions("healthy")).containsExactly("1|f|null|50.0", "2|t|t|90.0"));

        write(healthy());
        eventually(() -> assertThat(tables().healthVersions("healthy")).containsExactly("1|f|null|50.0", "2|f|t|90.0"));
        assertThat(tables().versions("healthy-a")).hasSize(1);
    }

    private static CatalogueText healthy() {
        return new CatalogueText("healthy").check("healthy-a", "one", "5s");
    }

    @Test
    void opensAVersionForAChangedCheckAndPublishesNothingElse() {
        write(new CatalogueText("changed").check("changed-a", "one", "5s").check("changed-b", "two", "5s"));
        eventually(() -> assertThat(log().check("changed-b")).isPresent());
        TopicLog before = log();

        write(new CatalogueText("changed").check("changed-a", "other", "5s").check("changed-b", "two", "5s"));

        eventually(() ->
                assertThat(log().check("changed-a").orElseThrow().version()).isEqualTo(2));
        assertThat(log().keysAfter(before)).containsExactly("check/changed-a", "catalogue");
        assertThat(tables().versions("changed-a")).containsExactly("1|f|null", "2|t|t");
        assertThat(tables().versions("changed-b")).containsExactly("1|t|null");
    }

    @Test
    void buriesARemovedCheckAndContinuesItsVersionsWhenItComesBack() {
        write(new CatalogueText("back").check("back-a", "one", "5s").check("back-b", "two", "5s"));
        eventually(() -> assertThat(log().check("back-a")).isPresent());
        String number = tables().query("SELECT no FROM measurement.check_definition WHERE id = 'back-a'")
                .getFirst();

        write(new CatalogueText("back").check("back-b", "two", "5s"));
        eventually(() -> assertThat(log().check("back-a")).isEmpty());
        assertThat(tables().versions("back-a")).containsExactly("1|f|null");
        assertThat(tables().query(
                                "SELECT removed_at IS NOT NULL FROM measurement.check_definition WHERE id = 'back-a'"))
                .containsExactly("t");
        assertThat(log().marker().checks()).isEqualTo(1);

        write(new CatalogueText("back").check("back-a", "one", "5s").check("back-b", "two", "5s"));
        eventually(
                () -> assertThat(log().check("back-a").map(CheckEntry::version)).contains(2));
        assertThat(tables().versions("back-a")).containsExactly("1|f|null", "2|t|f");
        assertThat(
                        tables().query(
                                        "SELECT no FROM measurement.check_definition WHERE id = 'back-a' AND removed_at IS NULL"))
                .containsExactly(number);
    }

    @Test
    void appliesNothingOfACatalogueWithMistakes() throws IOException {
        write(new CatalogueText("kept").check("kept-a", "one", "5s"));
        eventually(() -> assertThat(log().check("kept-a")).isPresent());
        List<String> rows = tables().everything();
        TopicLog before = log();

        files().replaceBy(MISTAKES);

        eventually(() -> assertThat(problems()).isEqualTo(10));
        assertThat(messages(directory)).isEqualTo(Files.readAllLines(MISTAKES.resolve("expected.txt")));
        assertThat(tables().everything()).isEqualTo(rows);
        assertThat(log().keysAfter(before)).isEmpty();
        RestAssured.get("/q/health/ready").then().statusCode(200);
        RestAssured.get("/q/metrics").then().body(Matchers.containsString("cloudmon_catalogue_problems"));
    }

    @Test
    void refusesACheckThatMovedToAnotherComponent() {
        write(new CatalogueText("home").check("home-a", "one", "5s"));
        eventually(() -> assertThat(log().check("home-a")).isPresent());

        write(new CatalogueText("abroad").check("home-a", "one", "5s"));

        eventually(() -> assertThat(problems()).isEqualTo(1));
        assertThat(tables().query("SELECT id FROM measurement.component WHERE removed_at IS NULL"))
                .containsExactly("home");
    }

    @Test
    void healsATopicThatDoesNotHoldWhatTheDatabaseSays() {
        write(new CatalogueText("healed").check("healed-a", "one", "5s"));
        eventually(() -> assertThat(log().check("healed-a")).isPresent());
        TopicLog.damage(kafka, "check/healed-a", null);
        TopicLog.damage(kafka, "check/stranger", "not JSON".getBytes(StandardCharsets.UTF_8));

        tables().update("UPDATE measurement.catalogue_publication SET published_at = NULL");

        eventually(
                () -> assertThat(log().values()).containsKey("check/healed-a").doesNotContainKey("check/stranger"));
        assertThat(
                        tables().query(
                                        "SELECT published_at IS NOT NULL FROM measurement.catalogue_publication ORDER BY no DESC LIMIT 1"))
                .containsExactly("t");
    }

    @Test
    void publishesTheCatalogueAgainWhenItsTopicWasMadeAnew() {
        write(new CatalogueText("again").check("again-a", "one", "5s"));
        eventually(() -> assertThat(log().check("again-a")).isPresent());
        TopicLog before = log();

        try (Broker broker = new Broker(kafka)) {
            broker.recreate(Topics.CATALOGUE, 1);
        }

        eventually(() -> assertThat(log().check("again-a")).isPresent());
        assertThat(log().lastKey()).isEqualTo("catalogue");
        assertThat(log().marker().digest()).isEqualTo(before.marker().digest());
        assertThat(log().values()).containsOnlyKeys(before.values().keySet());
    }

    @Test
    void changesNothingWhenAnotherReplicaStartsWithTheSameDirectory() {
        write(new CatalogueText("same").check("same-a", "one", "5s"));
        eventually(() -> assertThat(log().check("same-a")).isPresent());
        List<String> rows = tables().everything();
        TopicLog before = log();

        new CatalogueWatch(settings, enforcement, publication, clock, new SimpleMeterRegistry()).look();

        assertThat(tables().everything()).isEqualTo(rows);
        assertThat(log().keysAfter(before)).isEmpty();
    }

    @Test
    void keepsTheCatalogueInForceWhileAnotherReplicaLagsBehindButFollowsARollback() {
        CatalogueText old = new CatalogueText("lag").check("lag-a", "old", "5s");
        write(old);
        eventually(() -> assertThat(log().check("lag-a")).isPresent());
        write(new CatalogueText("lag").check("lag-a", "new", "5s"));
        eventually(() -> assertThat(log().check("lag-a").orElseThrow().target()).isEqualTo("new"));

        assertThat(applyAsAnotherReplica(old)).isEqualTo(new Outcome.Older());
        assertThat(log().check("lag-a").orElseThrow().target()).isEqualTo("new");

        write(old);
        eventually(() -> assertThat(log().check("lag-a").orElseThrow().target()).isEqualTo("old"));
    }

    private static List<String> messages(Path catalogue) {
        var invalid = (CatalogueReading.Invalid) new CatalogueReader(KnownProbes.installed()).read(catalogue);
        return invalid.problems().stream().map(Problem::toString).toList();
    }

    private Outcome applyAsAnotherReplica(CatalogueText text) {
        Enforcement other = new Enforcement(publications, new Replicas(entities, settings), moved, store, clock);
        new CatalogueFiles(scratch, scratch).write(text);
        var valid = (CatalogueReading.Valid) new CatalogueReader(KnownProbes.installed()).read(scratch);
        return QuarkusTransaction.requiringNew().call(() -> other.apply(valid));
    }

    private void write(CatalogueText text) {
        files().write(text);
    }

    private CatalogueFiles files() {
        return new CatalogueFiles(directory, scratch);
    }

    private Tables tables() {
        return new Tables(database);
    }

    private TopicLog log() {
        return TopicLog.read(kafka);
    }

    private double problems() {
        return meters.get("cloudmon.catalogue.problems").gauge().value();
    }

    private static void eventually(ThrowingRunnable condition) {
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(200))
                .untilAsserted(condition);
    }
}
