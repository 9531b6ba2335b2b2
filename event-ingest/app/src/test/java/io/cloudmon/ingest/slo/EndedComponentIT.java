package io.cloudmon.ingest.slo;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudmon.ingest.availability.Result;
import io.cloudmon.ingest.availability.World;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A component that has no check left: what was measured is closed, and nothing is said of the time after it. */
class EndedComponentIT {
    private static final Duration INTERVAL = Duration.ofSeconds(60);
    private static final Instant START = Instant.parse("2026-03-31T22:00:00Z");
    private static final Instant MIDNIGHT = Instant.parse("2026-04-01T00:00:00Z");

    @TempDir
    Path directory;

    private World world;
    private SloParts slos;
    private Instant ended;

    @BeforeEach
    void setUp() throws SQLException {
        world = new World(START);
        world.component("compute");
        world.check("api", "compute", INTERVAL, 1, "outage", "a");
        slos = new SloParts(world, directory.resolve("key.pem"));
        slo("day", "1 day", "calendar");
        slo("rolling", "1 hour", "rolling");
        Instant first = World.slot("api", INTERVAL, START);
        for (int i = 0; i < 30; i++) {
            world.arrive(Result.good("api", "a", first.plus(INTERVAL.multipliedBy(i))));
        }
        world.passAt(first.plus(INTERVAL.multipliedBy(29)).plusSeconds(1));
        ended = world.clock.instant().plusSeconds(10);
        world.clock.set(ended);
        world.end("api");
        world.passAt(ended.plus(INTERVAL.multipliedBy(3)));
        slos.pass.run();
    }

    @Test
    void itsLastRecordEndsWithItsLastCheck() throws SQLException {
        assertThat(world.rows("""
                        SELECT state, ends_at = ? FROM measurement_api.availability_record
                        """, ended)).containsExactly("good t");
        assertThat(world.rows("SELECT evaluated_until = ?, ended FROM measurement.component_progress", ended))
                .containsExactly("t t");
    }

    @Test
    void itsCalendarWindowClosesWhenItHasEndedAndNoneFollows() throws SQLException {
        passSlosAt(MIDNIGHT.plus(Duration.ofMinutes(9)));
        assertThat(days()).containsExactly("2026-03-31 open");

        passSlosAt(MIDNIGHT.plus(Duration.ofMinutes(11)));
        passSlosAt(MIDNIGHT.plus(Duration.ofDays(40)));

        assertThat(days()).containsExactly("2026-03-31 closed");
        assertThat(world.rows("""
                        SELECT computed_until = ?, good_us > 0, bad_us + unknown_us, digest IS NOT NULL
                        FROM measurement.sla_window WHERE slo_id = 'day'
                        """, ended)).containsExactly("t t 0 t");
    }

    @Test
    void aWindowWithNothingToComputeIsNotLookedAtAgainAndAgain() throws SQLException {
        passSlosAt(MIDNIGHT.plus(Duration.ofDays(40)));
        world.update("UPDATE measurement.slo SET removed_at = ? WHERE id = 'rolling'", MIDNIGHT);

        assertThat(slos.pass.run()).isZero();
        world.clock.set(MIDNIGHT.plus(Duration.ofDays(41)));
        assertThat(slos.pass.run()).isZero();
    }

    @Test
    void itsRollingWindowShowsNoDataOnceTheMeasuredTimeHasLeftIt() throws SQLException {
        passSlosAt(ended.plus(Duration.ofHours(2)));

        assertThat(world.rows(
                        "SELECT status, sli IS NULL, good_us FROM measurement.sla_window WHERE slo_id = 'rolling'"))
                .containsExactly("open t 0");
    }

    @Test
    void aCheckThatComesBackGoesOnWithAGapThatIsUnknown() throws SQLException {
        Instant back = ended.plus(Duration.ofMinutes(20));
        world.clock.set(back);
        world.version("api", 2, INTERVAL, 1, "outage", "a");
        Instant slot = World.slot("api", INTERVAL, back);
        world.arrive(Result.good("api", "a", slot), Result.good("api", "a", slot.plus(INTERVAL)));
        world.passAt(slot.plus(INTERVAL).plusSeconds(1));

        List<String> states = world.rows("""
                SELECT state, starts_at = ?, ends_at IS NULL FROM measurement_api.availability_record ORDER BY starts_at
                """, ended);
        assertThat(states.get(0)).startsWith("good f");
        assertThat(states.get(1)).startsWith("unknown t");
        assertThat(states.getLast()).startsWith("good f t");
        assertThat(world.rows("SELECT ended FROM measurement.component_progress"))
                .containsExactly("f");
    }

    private void passSlosAt(Instant now) throws SQLException {
        world.clock.set(now);
        world.update("UPDATE measurement.sla_window SET computed_at = '-infinity' WHERE status = 'open'");
        slos.pass.run();
    }

    private List<String> days() throws SQLException {
        return world.rows("""
                SELECT (window_start AT TIME ZONE 'UTC')::date, status FROM measurement.sla_window
                WHERE slo_id = 'day' ORDER BY 1
                """);
    }

    private void slo(String id, String length, String kind) throws SQLException {
        world.update("""
                INSERT INTO measurement.slo SELECT ?, no, 0.999, 'good', 'exclude', ?, ?::interval, 'Etc/UTC', NULL
                FROM measurement.component
                """, id, kind, length);
    }
}
