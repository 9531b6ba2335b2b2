package io.cloudmon.ingest.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import io.cloudmon.ingest.availability.Result;
import io.cloudmon.ingest.availability.World;
import io.cloudmon.wire.BurnAlertChange;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Slots ten seconds apart, so that an hour holds 360 and the floor of 2 / (14.4 × 0.001) = 139 samples is passed. */
class BurnAlertsIT {
    private static final Duration INTERVAL = Duration.ofSeconds(10);
    private static final int HOUR = 360;

    private World world;
    private AlertParts alerts;
    private Instant first;

    @BeforeEach
    void setUp() throws SQLException {
        Instant start = Instant.parse("2026-06-01T12:00:00Z");
        world = new World(start);
        world.component("compute");
        world.check("api", "compute", INTERVAL, 1, "outage", "a");
        first = World.slot("api", INTERVAL, start);
        slo("compute/standard/rolling-30d", "good");
        alerts = new AlertParts(world, Map.of());
    }

    @Test
    void aBurnThatGoesOnFiresOnceAndIsResolvedOnceWhenTheShortWindowIsClean() throws SQLException {
        run(0, HOUR, 0);
        look(HOUR);
        assertThat(alerts.published).isEmpty();

        run(HOUR, HOUR + 12, 12);
        look(HOUR + 12);
        look(HOUR + 13);
        look(HOUR + 14);

        assertThat(named("1h/5m")).hasSize(1);
        BurnAlertChange fired = named("1h/5m").getFirst();
        assertThat(fired.state()).isEqualTo("firing");
        assertThat(fired.severity()).isEqualTo("page");
        assertThat(fired.component()).isEqualTo("compute");
        assertThat(Instant.parse(fired.since())).isEqualTo(slot(HOUR + 12));
        assertThat(fired.sequence()).isEqualTo(1);
        assertThat(fired.longWindow().lengthS()).isEqualTo(3600);
        assertThat(fired.longWindow().samples()).isEqualTo(360);
        assertThat(fired.longWindow().failures()).isEqualTo(12);
        assertThat(fired.longWindow().burn()).isEqualTo(12 / 0.36, within(1e-9));
        assertThat(fired.shortWindow().samples()).isEqualTo(30);
        assertThat(fired.shortWindow().failures()).isEqualTo(12);

        run(HOUR + 12, HOUR + 12 + 30, 0);
        look(HOUR + 12 + 30);
        look(HOUR + 12 + 32);

        assertThat(named("1h/5m")).extracting(BurnAlertChange::state).containsExactly("firing", "resolved");
        assertThat(named("1h/5m").getLast().sequence()).isEqualTo(2);
        assertThat(world.rows("SELECT component_id, rule, state, sequence, cause IS NULL FROM measurement_api.alert"
                        + " WHERE rule = '1h/5m'"))
                .containsExactly("compute 1h/5m resolved 2 t");
    }

    @Test
    void aRestartNeitherRepeatsNorForgetsAnAlert() throws SQLException {
        fire();

        alerts = new AlertParts(world, Map.of());
        look(HOUR + 13);
        assertThat(alerts.published).isEmpty();

        run(HOUR + 12, HOUR + 12 + 30, 0);
        look(HOUR + 12 + 30);
        assertThat(named("1h/5m")).extracting(BurnAlertChange::state).containsExactly("resolved");
    }

    @Test
    void aSingleFailureOrTooFewSamplesDoNotFire() throws SQLException {
        run(0, 130, 10);
        look(130);
        assertThat(named("1h/5m")).as("130 samples are below the floor").isEmpty();

        run(130, 130 + HOUR, 0);
        run(130 + HOUR, 131 + HOUR, 1);
        look(131 + HOUR);
        assertThat(named("1h/5m")).as("one failure in an hour").isEmpty();
    }

    @Test
    void silenceKeepsAnAlertFiringUntilTheBurnHasLeftTheLongWindow() throws SQLException {
        fire();

        world.passAt(slot(HOUR + 60));
        look(HOUR + 60);
        assertThat(named("1h/5m")).extracting(BurnAlertChange::state).containsExactly("firing");
        assertThat(world.rows("SELECT count(*) > 40 FROM measurement.slot WHERE verdict = 'unknown'"))
                .containsExactly("t");

        world.passAt(slot(2 * HOUR + 20));
        look(2 * HOUR + 20);
        assertThat(named("1h/5m")).extracting(BurnAlertChange::state).containsExactly("firing", "resolved");
        assertThat(named("1h/5m").getLast().shortWindow().burn()).isNull();
    }

    @Test
    void excludedSlotsDoNotBurn() throws SQLException {
        world.update("""
                INSERT INTO measurement.exclusion
                SELECT ?, no, tstzrange(?, ?), 'maintenance', 'ops', 'routers', ? FROM measurement.component
                """, UUID.randomUUID(), slot(HOUR), slot(HOUR + 10), first);

        fireWith(20);

        assertThat(named("1h/5m")).singleElement().satisfies(fired -> {
            assertThat(fired.longWindow().failures()).isEqualTo(10);
            assertThat(fired.longWindow().samples()).isEqualTo(350);
        });
    }

    @Test
    void degradedSlotsBurnWhereTheSloSaysSo() throws SQLException {
        slo("compute/strict/rolling-30d", "bad");
        run(0, HOUR, 0);
        for (int i = HOUR; i < HOUR + 12; i++) {
            world.arrive(Result.degraded("api", "a", slot(i)));
            world.passAt(slot(i).plusMillis(300));
        }

        look(HOUR + 12);

        assertThat(named("1h/5m")).extracting(BurnAlertChange::slo).containsExactly("compute/strict/rolling-30d");
    }

    @Test
    void anAlertWhoseSloIsGoneIsResolved() throws SQLException {
        fire();
        world.update("UPDATE measurement.slo SET removed_at = ?", slot(HOUR + 12));

        look(HOUR + 14);
        look(HOUR + 16);

        assertThat(named("1h/5m"))
                .extracting(BurnAlertChange::state, BurnAlertChange::cause)
                .containsExactly(tuple("firing", null), tuple("resolved", "withdrawn"));
    }

    @Test
    void anAlertWhoseChecksAreGoneIsResolved() throws SQLException {
        fire();
        world.clock.set(slot(HOUR + 12).plusSeconds(1));
        world.end("api");
        world.passAt(slot(HOUR + 14));
        world.passAt(slot(HOUR + 15));

        look(HOUR + 16);

        assertThat(named("1h/5m").getLast().cause()).isEqualTo("withdrawn");
        assertThat(world.rows("SELECT count(*) FROM measurement.burn_alert WHERE state = 'firing'"))
                .containsExactly("0");
    }

    @Test
    void aReplicaThatDoesNotOwnTheComponentLeavesIt() throws SQLException {
        run(0, HOUR, 0);
        run(HOUR, HOUR + 12, 12);
        world.ownership.fenced(true);
        look(HOUR + 12);
        assertThat(alerts.published).isEmpty();

        world.ownership.fenced(false);
        look(HOUR + 14);
        assertThat(named("1h/5m")).hasSize(1);
    }

    private void fire() throws SQLException {
        fireWith(12);
        assertThat(named("1h/5m")).extracting(BurnAlertChange::state).containsExactly("firing");
    }

    private void fireWith(int failures) throws SQLException {
        run(0, HOUR, 0);
        run(HOUR, HOUR + failures, failures);
        look(HOUR + failures);
    }

    /** Slots from one index to another, the last {@code failures} of them bad. */
    private void run(int from, int to, int failures) throws SQLException {
        for (int i = from; i < to; i++) {
            world.arrive(i >= to - failures ? Result.failed("api", "a", slot(i)) : Result.good("api", "a", slot(i)));
        }
        world.passAt(slot(to - 1).plusMillis(300));
    }

    private void look(int index) throws SQLException {
        world.clock.set(slot(index).plusSeconds(5));
        alerts.pass.run();
    }

    private List<BurnAlertChange> named(String rule) {
        return alerts.published.stream()
                .filter(change -> change.rule().equals(rule))
                .toList();
    }

    private void slo(String id, String degraded) throws SQLException {
        world.update("""
                INSERT INTO measurement.slo SELECT ?, no, 0.999, ?, 'exclude', 'rolling', '30 days', 'Etc/UTC', NULL
                FROM measurement.component
                """, id, degraded);
    }

    private Instant slot(int index) {
        return first.plus(INTERVAL.multipliedBy(index));
    }
}
