package io.cloudmon.ingest.availability;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LongStopIT {
    private static final Duration INTERVAL = Duration.ofSeconds(60);

    @Test
    void monthsWithoutIngestAreFilledWithUnknownSlotsInBoundedSteps() throws SQLException {
        Instant start = Instant.parse("2026-01-01T00:00:00Z");
        World world = new World(start, Map.of("cloudmon.verdict.max-slots", "5000"));
        world.component("compute");
        world.check("api", "compute", INTERVAL, 1, "outage", "a");
        Instant first = World.slot("api", INTERVAL, start);
        for (int i = 0; i < 5; i++) {
            world.arrive(Result.good("api", "a", first.plus(INTERVAL.multipliedBy(i))));
            world.passAt(first.plus(INTERVAL.multipliedBy(i)).plusSeconds(1));
        }
        Instant back = first.plus(Duration.ofDays(60));
        Instant again = World.slot("api", INTERVAL, back);

        world.passAt(again);
        assertThat(world.rows("SELECT count(*) FROM measurement.slot")).containsExactly("5005");
        for (int i = 0; i < 20; i++) {
            world.passAt(again.plusMillis(i));
        }
        world.arrive(Result.good("api", "a", again));
        world.passAt(again.plusSeconds(1));

        assertThat(world.rows("SELECT count(*), count(*) FILTER (WHERE verdict = 'unknown') FROM measurement.slot"))
                .containsExactly((60 * 1440 + 1) + " " + (60 * 1440 - 5));
        assertThat(world.recordsOf("compute")).hasSize(3);
        assertThat(world.rows(
                        "SELECT lower(period) = ?, upper(period) = ? FROM measurement.availability_record"
                                + " WHERE state = 'unknown'",
                        first.plus(INTERVAL.multipliedBy(5)),
                        again))
                .containsExactly("t t");
        assertThat(world.rows("SELECT count(*), sum(unknown_us) FROM measurement.component_day"))
                .containsExactly("61 " + (60L * 1440 - 5) * 60_000_000L);
    }
}
