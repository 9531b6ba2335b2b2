package io.cloudmon.ingest.availability;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudmon.wire.ComponentStatus;
import io.cloudmon.wire.ComponentStatusCodec;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OutageIT {
    private static final Instant START = Instant.parse("2026-03-10T12:00:00Z");
    private static final Duration INTERVAL = Duration.ofSeconds(5);
    private static final DateTimeFormatter MILLIS =
            new DateTimeFormatterBuilder().appendInstant(3).toFormatter();

    private World world;
    private Instant first;

    @BeforeEach
    void setUp() throws SQLException {
        world = new World(START);
        world.component("compute");
        world.check("api", "compute", INTERVAL, 1, "outage", "a");
        first = World.slot("api", INTERVAL, START);
    }

    @Test
    void anOutageIsRecordedFromItsFirstBadSlotToItsFirstGoodOne() throws SQLException {
        run(0, 20, 7, 12);

        assertThat(world.recordsOf("compute"))
                .containsExactly(at(0) + " " + at(7) + " good", at(7) + " " + at(12) + " bad", at(12) + " open good");
    }

    @Test
    void eachChangeIsAnnouncedOnceWithItsEvidence() throws Exception {
        run(0, 20, 7, 12);

        List<ComponentStatus> announced = announced();
        assertThat(announced).extracting(ComponentStatus::state).containsExactly("good", "bad", "good");
        assertThat(announced).extracting(ComponentStatus::previousState).containsExactly(null, "good", "bad");
        assertThat(announced.get(1).since()).isEqualTo(micros(7));
        assertThat(announced.get(1).evidence())
                .containsExactly(new ComponentStatus.Evidence("api", "bad", micros(7), 1, 1, List.of("a"), "connect"));
        assertThat(announced).extracting(ComponentStatus::sequence).isSorted();
    }

    @Test
    void theOutageIsKnownTwoSlotsAfterItBeganAtTheLatest() throws SQLException {
        run(0, 8, 7, 12);
        assertThat(world.recordsOf("compute")).containsExactly(at(0) + " open good");

        run(8, 9, 7, 12);
        assertThat(world.recordsOf("compute")).containsExactly(at(0) + " " + at(7) + " good", at(7) + " open bad");
    }

    @Test
    void daysAndProgressAddUpToTheMicrosecond() throws SQLException {
        run(0, 20, 7, 12);

        assertThat(
                        world.rows(
                                "SELECT day, good_us, degraded_us, bad_us, unknown_us, excluded_us FROM measurement.component_day"))
                .containsExactly("2026-03-10 75000000 0 25000000 0 0");
        assertThat(
                        world.rows(
                                "SELECT last_day, good_us, degraded_us, bad_us, unknown_us, excluded_us FROM measurement.component_quarter"))
                .containsExactly("2026-03-10 75000000 0 25000000 0 0");
        assertThat(world.rows("""
                        SELECT evaluated_from = ?, evaluated_until = ?, fresh_until = ? FROM measurement.component_progress
                        """, slot(0), slot(20), slot(20).plusSeconds(13))).containsExactly("t t t");
        assertThat(world.rows("SELECT count(*) FROM measurement.dirty_slot")).containsExactly("0");
    }

    @Test
    void aSilentAgentMakesTheComponentUnknownFromTheFirstSilentSlot() throws SQLException {
        run(0, 5, 99, 99);

        world.passAt(slot(5).plusMillis(2_999));
        assertThat(world.rows("SELECT count(*) FROM measurement.slot")).containsExactly("5");
        world.passAt(slot(5).plusSeconds(3));
        assertThat(world.rows("SELECT count(*) FROM measurement.slot")).containsExactly("6");
        assertThat(world.recordsOf("compute")).containsExactly(at(0) + " open good");

        world.passAt(slot(6).plusSeconds(3));
        assertThat(world.recordsOf("compute")).containsExactly(at(0) + " " + at(5) + " good", at(5) + " open unknown");
    }

    @Test
    void nothingIsDecidedByDeadlineWhileResultsMayWaitInTheTopic() throws SQLException {
        run(0, 5, 99, 99);
        world.ownership.caughtUp(false);

        world.passAt(slot(50));
        assertThat(world.rows("SELECT count(*) FROM measurement.slot")).containsExactly("5");

        world.arrive(Result.good("api", "a", slot(5)));
        world.passAt(slot(50));
        assertThat(world.rows("SELECT count(*) FROM measurement.slot")).containsExactly("6");
    }

    @Test
    void aReplicaThatLostThePartitionWritesNothing() throws SQLException {
        world.ownership.fenced(true);
        run(0, 5, 99, 99);

        assertThat(world.rows("SELECT count(*) FROM measurement.slot")).containsExactly("0");
        assertThat(world.rows("SELECT count(*) FROM measurement.dirty_slot")).containsExactly("5");
    }

    @Test
    void aDegradeOnlyCheckCannotMakeTheComponentBad() throws SQLException {
        world.check("slow", "compute", INTERVAL, 1, "degrade", "a");
        Instant other = World.slot("slow", INTERVAL, START);
        for (int i = 0; i < 6; i++) {
            world.arrive(
                    Result.good("api", "a", slot(i)), Result.failed("slow", "a", other.plus(INTERVAL.multipliedBy(i))));
            world.passAt(slot(i).plusSeconds(5));
        }

        assertThat(world.recordsOf("compute").getLast()).endsWith("open degraded");
    }

    @Test
    void aRemovedCheckNoLongerSpeaksForItsComponent() throws SQLException {
        world.check("second", "compute", INTERVAL, 1, "outage", "a");
        Instant other = World.slot("second", INTERVAL, START);
        for (int i = 0; i < 6; i++) {
            world.arrive(
                    Result.good("api", "a", slot(i)),
                    Result.failed("second", "a", other.plus(INTERVAL.multipliedBy(i))));
            world.passAt(slot(i).plusSeconds(5));
        }
        assertThat(world.recordsOf("compute").getLast()).endsWith("open bad");

        Instant removed = slot(6).plusSeconds(1);
        world.clock.set(removed);
        world.end("second");
        for (int i = 6; i < 9; i++) {
            world.arrive(Result.good("api", "a", slot(i)));
            world.passAt(slot(i).plusSeconds(5));
        }

        assertThat(world.recordsOf("compute").getLast()).isEqualTo(MILLIS.format(removed) + " open good");
    }

    @Test
    void aNewIntervalIsANewGridFromTheChangeOn() throws SQLException {
        run(0, 5, 99, 99);
        Instant change = slot(4).plusSeconds(2);
        world.clock.set(change);
        world.version("api", 2, Duration.ofSeconds(30), 1, "outage", "a");
        Instant next = World.slot("api", Duration.ofSeconds(30), change);
        for (int i = 0; i < 3; i++) {
            world.arrive(Result.good("api", "a", next.plusSeconds(30L * i)));
            world.passAt(next.plusSeconds(30L * i + 5));
        }

        assertThat(world.rows("SELECT count(*), count(DISTINCT verdict) FROM measurement.slot"))
                .containsExactly("8 1");
        assertThat(world.rows("SELECT evaluated_until = ? FROM measurement.component_progress", next.plusSeconds(90)))
                .containsExactly("t");
    }

    /** Lets slots {@code from} to before {@code to} happen, those in {@code [bad, good)} failing. */
    private void run(int from, int to, int bad, int good) throws SQLException {
        for (int i = from; i < to; i++) {
            boolean fails = i >= bad && i < good;
            world.arrive(fails ? Result.failed("api", "a", slot(i)) : Result.good("api", "a", slot(i)));
            world.passAt(slot(i).plusMillis(300));
        }
    }

    private List<ComponentStatus> announced() throws Exception {
        List<ComponentStatus> found = new ArrayList<>();
        try (Connection connection = world.dataSource.getConnection();
                var rows =
                        connection.createStatement().executeQuery("SELECT value FROM measurement.outbox ORDER BY id")) {
            while (rows.next()) {
                found.add(ComponentStatusCodec.decode(rows.getBytes(1)));
            }
        }
        return found;
    }

    private Instant slot(int index) {
        return first.plus(INTERVAL.multipliedBy(index));
    }

    private String at(int index) {
        return MILLIS.format(slot(index));
    }

    private String micros(int index) {
        return new DateTimeFormatterBuilder().appendInstant(6).toFormatter().format(slot(index));
    }
}
