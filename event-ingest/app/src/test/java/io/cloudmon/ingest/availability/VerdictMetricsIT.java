package io.cloudmon.ingest.availability;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class VerdictMetricsIT {
    private static final Duration INTERVAL = Duration.ofSeconds(60);

    private World world;
    private Instant first;

    @BeforeEach
    void setUp() throws SQLException {
        Instant start = Instant.parse("2026-06-01T12:00:00Z");
        world = new World(start);
        world.component("compute");
        world.check("api", "compute", INTERVAL, 1, "outage", "a");
        first = World.slot("api", INTERVAL, start);
    }

    @Test
    void countsDecidedSlotsByVerdictAndCorrectionsOnceCommitted() throws SQLException {
        world.arrive(Result.good("api", "a", slot(0)), Result.failed("api", "a", slot(1)));
        world.passAt(slot(3).plusSeconds(30));

        assertThat(decided("good")).isEqualTo(1);
        assertThat(decided("bad")).isEqualTo(1);
        assertThat(decided("unknown")).isEqualTo(2);
        assertThat(world.meters.get("cloudmon.ingest.slots.corrected").counter().count())
                .isZero();

        world.passAt(slot(20));
        world.arrive(Result.good("api", "a", slot(2)));
        world.passAt(slot(20).plusSeconds(1));

        assertThat(world.meters.get("cloudmon.ingest.slots.corrected").counter().count())
                .isEqualTo(1);
    }

    @Test
    void theLagIsTheAgeOfTheNewestDecidedSlot() throws SQLException {
        assertThat(lag()).isNaN();

        world.arrive(Result.good("api", "a", slot(0)));
        world.passAt(slot(0).plusSeconds(2));

        assertThat(lag()).isEqualTo(2.0);
        world.clock.set(slot(0).plusSeconds(50));
        assertThat(lag()).isEqualTo(50.0);
    }

    @Test
    void nothingIsCountedOfWhatAnotherReplicaOwns() throws SQLException {
        world.ownership.fenced(true);
        world.arrive(Result.good("api", "a", slot(0)));
        world.passAt(slot(0).plusSeconds(2));

        assertThat(decided("good")).isZero();
    }

    @Test
    void samplesComponentsByStateAndWhatIsOverdue() throws SQLException {
        world.component("network");
        world.arrive(Result.good("api", "a", slot(0)));
        world.passAt(slot(0).plusSeconds(2));
        StateMetrics metrics = new StateMetrics(world.verdicts.transactions, world.meters, world.clock);

        metrics.sample();
        assertThat(components("unknown"))
                .as("by the database's clock nothing is fresh")
                .isEqualTo(2);
        assertThat(components("good")).isZero();
        assertThat(overdue()).isZero();

        world.clock.set(slot(1).plusSeconds(33));
        metrics.sample();
        assertThat(overdue()).isEqualTo(30.0);
    }

    private double components(String state) {
        return world.meters
                .get("cloudmon.ingest.components")
                .tag("state", state)
                .gauge()
                .value();
    }

    private double overdue() {
        return world.meters.get("cloudmon.ingest.verdict.overdue").gauge().value();
    }

    private double decided(String verdict) {
        return world.meters
                .get("cloudmon.ingest.slots.decided")
                .tag("verdict", verdict)
                .counter()
                .count();
    }

    private double lag() {
        return world.meters.get("cloudmon.ingest.verdict.lag").gauge().value();
    }

    private Instant slot(int index) {
        return first.plus(INTERVAL.multipliedBy(index));
    }
}
