package io.cloudmon.ingest.slo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.cloudmon.ingest.availability.World;
import io.cloudmon.ingest.slo.SloRows.Terms;
import io.cloudmon.ingest.slo.WindowWalk.Figures;
import io.cloudmon.ingest.storage.Partitions;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Stored windows of all methods and policies against a walk from minute to minute, over days on which the clock changes.
 */
class WindowWalkIT {
    private static final List<String> ZONES =
            List.of("Europe/Berlin", "Australia/Lord_Howe", "Asia/Kathmandu", "Etc/UTC");
    private static final List<String> STARTS =
            List.of("2026-03-28T22:00:00Z", "2026-10-03T10:00:00Z", "2026-07-01T12:00:00Z", "2026-10-24T21:00:00Z");
    private static final int MINUTES = 36 * 60;

    @TempDir
    Path directory;

    static LongStream seeds() {
        return LongStream.concat(LongStream.range(0, 8), LongStream.of(System.nanoTime()));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void storedFiguresAreThoseOfTheWalk(long seed) throws SQLException {
        Random random = new Random(seed);
        String zone = ZONES.get((int) Math.floorMod(seed, 4));
        Instant start = Instant.parse(STARTS.get(random.nextInt(STARTS.size())));
        WindowWalk walk = new WindowWalk(start, MINUTES, ZoneId.of(zone), random);
        World world = new World(start);
        store(world, walk);
        List<Terms> all = terms(walk.hoursJson(), random);
        for (int i = 0; i < all.size(); i++) {
            new SloRows(world).add("calendar" + i, "1 day", "calendar", zone, all.get(i));
            new SloRows(world).add("rolling" + i, "20:00:00", "rolling", "Etc/UTC", all.get(i));
        }
        world.clock.set(start.plusSeconds(MINUTES * 60L).plusSeconds(3_600));

        new SloParts(world, directory.resolve("key.pem")).pass.run();

        for (int i = 0; i < all.size(); i++) {
            compare(world, "calendar" + i, walk, all.get(i));
            compare(world, "rolling" + i, walk, all.get(i));
        }
    }

    private static void compare(World world, String slo, WindowWalk walk, Terms terms) throws SQLException {
        List<String> stored = world.rows("""
                    SELECT extract(epoch FROM window_start)::bigint, extract(epoch FROM window_end)::bigint,
                           good_us, degraded_us, bad_us, unknown_us, excluded_us,
                           coalesce(sli, -1), coalesce(sli_lower, -1), coalesce(sli_upper, -1), coalesce(coverage, -1)
                    FROM measurement.sla_window WHERE slo_id = ? ORDER BY window_start
                    """, slo);
        assertThat(stored).hasSizeBetween(slo.startsWith("rolling") ? 1 : 2, 3);
        for (String row : stored) {
            compare(row.split(" "), slo.startsWith("rolling"), walk, terms);
        }
    }

    private static void compare(String[] row, boolean rolling, WindowWalk walk, Terms terms) {
        Instant from = Instant.ofEpochSecond(Long.parseLong(row[0]));
        Instant until = Instant.ofEpochSecond(Long.parseLong(row[1]));
        Figures figures = walk.figures(from, until, rolling ? Instant.EPOCH : from, terms);
        for (int i = 0; i < 5; i++) {
            assertThat(Long.parseLong(row[2 + i]))
                    .as("time %d, %s", i, terms)
                    .isEqualTo(figures.minutes()[i] * 60_000_000L);
        }
        double[] expected = {figures.sli(), figures.lower(), figures.upper(), figures.coverage()};
        for (int i = 0; i < expected.length; i++) {
            double stored = Double.parseDouble(row[7 + i]);
            assertThat(stored).as("figure %d from %s, %s", i, from, terms).isEqualTo(expected[i], within(1e-12));
            assertThat(stored == -1 || (stored >= 0 && stored <= 1)).isTrue();
        }
    }

    private static List<Terms> terms(String hours, Random random) {
        List<Terms> all = new ArrayList<>();
        for (String degraded : List.of("good", "bad")) {
            for (String unknown : List.of("exclude", "bad", "good")) {
                long slice = List.of(60L, 300L, 1_800L, 3_600L).get(random.nextInt(4));
                double target = (1 + random.nextInt(100)) / 100.0;
                for (Terms terms : List.of(
                        Terms.method("time"),
                        Terms.method("occurrences"),
                        Terms.slices("time_slices", slice, target),
                        Terms.slices("ratio_time_slices", slice, null))) {
                    Terms policies = terms.policies(degraded, unknown);
                    all.add(random.nextBoolean() ? policies.during(hours) : policies);
                }
            }
        }
        return all;
    }

    /** Slots of two checks, records, exclusions and how far the component has come, as the evaluation would leave them. */
    private static void store(World world, WindowWalk walk) throws SQLException {
        world.component("compute");
        world.check("api", "compute", Duration.ofSeconds(60), 1, "outage", "a");
        world.check("extra", "compute", Duration.ofSeconds(60), 1, "degrade", "a");
        new Partitions(world.dataSource)
                .ensure(walk.start()
                        .atZone(ZoneOffset.UTC)
                        .toLocalDate()
                        .datesUntil(
                                LocalDate.ofInstant(walk.end(), ZoneOffset.UTC).plusDays(1))
                        .toList());
        for (WindowWalk.Slot slot : walk.slots()) {
            world.update("""
                    INSERT INTO measurement.slot (scheduled_at, check_no, verdict, state_after, expected, reporting,
                        failing, degraded, final) VALUES (?, ?, ?::measurement.state, 'good', 1, 1, 0, 0, true)
                    """, slot.at(), slot.checkNo(), slot.verdict());
        }
        for (int minute = 0; minute < MINUTES; minute += WindowWalk.RECORD) {
            world.update("""
                    INSERT INTO measurement.availability_record (component_no, period, state, decided_at)
                    VALUES (1, tstzrange(?, ?), ?::measurement.state, now())
                    """, walk.minute(minute), walk.minute(minute + WindowWalk.RECORD), walk.stateAt(minute));
        }
        for (int[] exclusion : walk.exclusions()) {
            world.update("""
                    INSERT INTO measurement.exclusion
                    VALUES (?, 1, tstzrange(?, ?), 'maintenance', 'ops', 'router exchange', now())
                    """, UUID.randomUUID(), walk.minute(exclusion[0]), walk.minute(exclusion[1]));
        }
        world.update(
                "INSERT INTO measurement.component_progress VALUES (1, ?, ?, ?)",
                walk.start(),
                walk.end(),
                walk.end().plusSeconds(130));
    }
}
