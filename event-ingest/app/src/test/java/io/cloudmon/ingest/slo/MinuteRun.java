package io.cloudmon.ingest.slo;

import io.cloudmon.ingest.availability.Result;
import io.cloudmon.ingest.availability.World;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.function.IntPredicate;

/** A component with one check a minute from 20:00 UTC on the last of March, whose results come on time. */
final class MinuteRun {
    static final Duration INTERVAL = Duration.ofSeconds(60);

    final World world;
    final SloParts slos;
    final SloRows rows;
    private final Instant first;

    MinuteRun(Path signingKey) throws SQLException {
        Instant start = Instant.parse("2026-03-31T20:00:00Z");
        world = new World(start);
        world.component("compute");
        world.check("api", "compute", INTERVAL, 1, "outage", "a");
        first = World.slot("api", INTERVAL, start);
        slos = new SloParts(world, signingKey);
        rows = new SloRows(world);
    }

    Instant slot(int index) {
        return first.plus(INTERVAL.multipliedBy(index));
    }

    /** Takes in the slots' results one by one, then computes the windows. */
    void through(int from, int to, IntPredicate fails) throws SQLException {
        for (int i = from; i < to; i++) {
            world.arrive(fails.test(i) ? Result.failed("api", "a", slot(i)) : Result.good("api", "a", slot(i)));
            world.passAt(slot(i).plusMillis(300));
        }
        world.clock.set(slot(to));
        world.update("UPDATE measurement.sla_window SET computed_at = '-infinity' WHERE status = 'open'");
        slos.pass.run();
    }
}
