package io.cloudmon.ingest.slo;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudmon.ingest.availability.AvailabilityChanges;
import io.cloudmon.ingest.availability.Result;
import io.cloudmon.ingest.availability.World;
import io.cloudmon.ingest.slo.SloRows.Terms;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Windows that count slots and slices, with service hours and credits, from results on. */
class SlotMethodsIT {
    private static final String TIERS = "[{\"below\": 0.999, \"credit\": 10}, {\"below\": 0.9, \"credit\": 25}]";

    @TempDir
    Path directory;

    private World world;
    private SloParts slos;
    private SloRows rows;
    private MinuteRun minutes;

    @BeforeEach
    void setUp() throws SQLException {
        minutes = new MinuteRun(directory.resolve("key.pem"));
        world = minutes.world;
        slos = minutes.slos;
        rows = minutes.rows;
    }

    @Test
    void aSlotThatDampingHidesIsStillABadSlot() throws SQLException {
        rows.add("occurrences", "1 day", "calendar", "Etc/UTC", Terms.method("occurrences"));
        run(0, 60, 30);

        assertThat(world.rows("""
                        SELECT method, good_us, bad_us, good_slots, bad_slots, unknown_slots, excluded_slots,
                               sli = 59::float8 / 60, sli_lower = sli, coverage = 1, good_slices IS NULL
                        FROM measurement_api.sla_window
                        """)).containsExactly("occurrences 3600000000 0 59 1 0 0 t t t t");
    }

    @Test
    void slicesAreCutFromTheWindowsStartAndJudgedByTheirOwnSlots() throws SQLException {
        rows.add("slices", "1 day", "calendar", "Etc/UTC", Terms.slices("time_slices", 600, 0.95));
        rows.add("ratios", "1 day", "calendar", "Etc/UTC", Terms.slices("ratio_time_slices", 600, null));
        run(0, 60, 31, 32, 33);

        assertThat(world.rows("""
                        SELECT good_slices, bad_slices, unknown_slices, sli = 5::float8 / 6, slice_us, slice_target
                        FROM measurement_api.sla_window WHERE slo_id = 'slices'
                        """)).containsExactly("5 1 0 t 600000000 0.950000");
        assertThat(world.rows("""
                        SELECT abs(sli - (5 + 0.7) / 6) < 1e-15, good_slices IS NULL, good_slots
                        FROM measurement_api.sla_window WHERE slo_id = 'ratios'
                        """)).containsExactly("t t 57");
    }

    @Test
    void aCheckThatCanOnlyDegradeHasNoBadSlots() throws SQLException {
        world.check("extra", "compute", MinuteRun.INTERVAL, 1, "degrade", "a");
        rows.add("occurrences", "1 day", "calendar", "Etc/UTC", Terms.method("occurrences"));
        Instant extra = World.slot("extra", MinuteRun.INTERVAL, slot(0));
        world.arrive(Result.failed("extra", "a", extra), Result.good("api", "a", slot(0)));
        run(1, 10);

        assertThat(world.rows("SELECT degraded_slots, bad_slots FROM measurement.sla_window"))
                .containsExactly("1 0");
    }

    @Test
    void timeOutsideServiceHoursIsExcludedFromTheSloButNotFromTheComponent() throws SQLException {
        String hours = "{\"zone\": \"Europe/Berlin\", \"weekly\": [\"tue 22:30-24:00\"], \"except\": []}";
        rows.add("served", "1 day", "calendar", "Etc/UTC", Terms.method("time").during(hours));
        rows.add(
                "counted",
                "1 day",
                "calendar",
                "Etc/UTC",
                Terms.method("occurrences").during(hours));
        run(0, 60, 10, 11, 12, 40, 41, 42);
        long before =
                Duration.between(slot(0), Instant.parse("2026-03-31T20:30:00Z")).toNanos() / 1_000;

        assertThat(world.rows("""
                        SELECT bad_us, excluded_us = ? FROM measurement.sla_window WHERE slo_id = 'served'
                        """, before)).containsExactly("180000000 t");
        assertThat(world.rows("""
                        SELECT bad_slots, good_slots + bad_slots + excluded_slots, service_hours ->> 'zone'
                        FROM measurement_api.sla_window WHERE slo_id = 'counted'
                        """)).containsExactly("3 60 Europe/Berlin");
        assertThat(world.rows("SELECT bad_us, excluded_us FROM measurement.component_day"))
                .containsExactly("360000000 0");
    }

    @Test
    void creditsAreForecastOnTheOpenWindowAndLeftOutWithoutData() throws SQLException {
        rows.add("paid", "1 day", "calendar", "Etc/UTC", Terms.method("time").paying(TIERS));
        world.passAt(slot(9).plusSeconds(30));
        slos.pass.run();
        assertThat(world.rows(
                        "SELECT credit IS NULL, credit_lower, credit_upper, status FROM measurement_api.sla_window"))
                .containsExactly("t 0.0000 25.0000 open");

        run(10, 60, 30, 31, 32);

        assertThat(world.rows("SELECT credit, credit_lower, credit_upper FROM measurement_api.sla_window"))
                .containsExactly("10.0000 10.0000 25.0000");
    }

    @Test
    void aLateResultThatChangesNoStateIsANewVersionOfAWindowThatCountsSlots() throws SQLException {
        rows.add(
                "occurrences",
                "1 day",
                "calendar",
                "Etc/UTC",
                Terms.method("occurrences").paying(TIERS));
        rows.add("slices", "1 day", "calendar", "Etc/UTC", Terms.slices("time_slices", 300, 0.5));
        rows.add("time", "1 day", "calendar", "Etc/UTC", Terms.method("time"));
        run(0, 20);
        run(21, 252);
        assertThat(closed()).containsExactly("occurrences 1", "slices 1", "time 1");

        world.arrive(Result.failed("api", "a", slot(20)));
        world.passAt(slot(252));
        slos.pass.run();

        assertThat(closed()).containsExactly("occurrences 1", "occurrences 2", "slices 1", "slices 2", "time 1");
        assertThat(world.rows("""
                        SELECT bad_slots, unknown_slots, cause, credit FROM measurement_api.sla_window
                        WHERE slo_id = 'occurrences' AND status = 'closed' ORDER BY version
                        """)).containsExactly("0 1 0.0000", "1 0 late check results 10.0000");
    }

    @Test
    void aCorrectionIsComputedWithTheTermsThatTheWindowWasClosedWith() throws SQLException {
        rows.add("occurrences", "1 day", "calendar", "Etc/UTC", Terms.method("occurrences"));
        run(0, 252, 30);
        world.update("UPDATE measurement.slo SET objective = 0.5, method = 'time'");

        exclude(slot(30), slot(31), "correction");
        slos.pass.run();

        assertThat(world.rows("""
                        SELECT version, objective, method, bad_slots, excluded_slots, cause
                        FROM measurement_api.sla_window WHERE status = 'closed' ORDER BY version
                        """))
                .containsExactly(
                        "1 0.999000 occurrences 1 0",
                        "2 0.999000 occurrences 0 1 correction: false alarm of the prober");
    }

    @Test
    void daysThatArePastAreAddedUpAgainWhenAnExclusionIsWritten() throws SQLException {
        run(0, 252, 30, 31, 32);
        assertThat(day()).isEqualTo(List.of("180000000 0"));

        exclude(slot(30), slot(32), "maintenance");
        slos.pass.run();

        assertThat(day()).isEqualTo(List.of("60000000 120000000"));
        assertThat(world.rows("SELECT count(*) FROM measurement.day_change")).containsExactly("0");
    }

    @Test
    void aClosedWindowStaysWhenItsSlotsAreNoLongerKept() throws SQLException {
        rows.add("occurrences", "1 day", "calendar", "Etc/UTC", Terms.method("occurrences"));
        rows.add("time", "1 day", "calendar", "Etc/UTC", Terms.method("time"));
        run(0, 252, 30, 31);
        world.update("DELETE FROM measurement.slot WHERE scheduled_at < '2026-04-01Z'");
        world.clock.set(slot(0).plus(Duration.ofDays(401)));

        exclude(slot(30), slot(32), "correction");
        slos.pass.run();

        assertThat(world.rows("""
                        SELECT slo_id, max(version) FROM measurement.sla_window
                        WHERE window_start = '2026-03-31Z' GROUP BY 1 ORDER BY 1
                        """)).containsExactly("occurrences 1", "time 2");
    }

    private List<String> closed() throws SQLException {
        return world.rows("SELECT slo_id, version FROM measurement.sla_window WHERE status = 'closed' ORDER BY 1, 2");
    }

    private List<String> day() throws SQLException {
        return world.rows("SELECT bad_us, excluded_us FROM measurement.component_day WHERE day = '2026-03-31'");
    }

    private void exclude(Instant from, Instant to, String kind) throws SQLException {
        world.update("""
                INSERT INTO measurement.exclusion
                SELECT ?, no, tstzrange(?, ?), ?::measurement.exclusion_kind, 'ops', 'false alarm of the prober', ?
                FROM measurement.component
                """, UUID.randomUUID(), from, to, kind, from);
        world.verdicts.transactions.run(connection -> {
            world.changes.add(
                    connection, new AvailabilityChanges.Change(1, from, kind + ": false alarm of the prober"));
            return true;
        });
    }

    private void run(int from, int to, Integer... bad) throws SQLException {
        minutes.through(from, to, List.of(bad)::contains);
    }

    private Instant slot(int index) {
        return minutes.slot(index);
    }
}
