package io.cloudmon.ingest.availability;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudmon.ingest.health.HealthDefinition;
import io.cloudmon.ingest.slo.SloParts;
import io.cloudmon.ingest.slo.SloPass;
import io.cloudmon.ingest.slo.SloRows;
import io.cloudmon.ingest.slo.SloRows.Terms;
import io.cloudmon.result.Blame;
import io.cloudmon.result.Outcome;
import io.cloudmon.result.Reason;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the order of arrival, duplicates and lateness: in the end the same is recorded. */
class ArrivalOrderIT {
    private static final Instant START = Instant.parse("2026-03-10T23:40:00Z");
    private static final Duration LENGTH = Duration.ofMinutes(40);
    private static final Map<String, Duration> CHECKS =
            new TreeMap<>(Map.of("api", Duration.ofSeconds(30), "login", Duration.ofSeconds(60)));
    private static final List<String> LOCATIONS = List.of("a", "b", "c");

    @TempDir
    Path directory;

    static LongStream seeds() {
        return LongStream.concat(LongStream.range(0, 6), LongStream.of(System.nanoTime()));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theSameIsRecordedWhateverTheOrderOfArrival(long seed) throws SQLException {
        List<Result> results = results(new Random(seed));

        List<String> inOrder = record(onTime(results));
        List<String> anyhow = record(anyhow(results, new Random(seed + 1)));

        assertThat(inOrder).hasSizeGreaterThan(100);
        assertThat(anyhow).isEqualTo(inOrder);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void flagsSayTheSameWhateverTheOrderOfArrival(long seed) throws SQLException {
        List<Result> results = answers(results(new Random(seed)), new Random(seed + 2));

        List<String> inOrder = record(onTime(results), Optional.of(Health.ofProduction("api", "login")));
        List<String> anyhow =
                record(anyhow(results, new Random(seed + 1)), Optional.of(Health.ofProduction("api", "login")));

        assertThat(inOrder).hasSizeGreaterThan(100).anyMatch(row -> row.contains("api_slow"));
        assertThat(anyhow).isEqualTo(inOrder);
    }

    private List<String> record(TreeMap<Instant, List<Result>> arrivals) throws SQLException {
        return record(arrivals, Optional.empty());
    }

    private List<String> record(TreeMap<Instant, List<Result>> arrivals, Optional<HealthDefinition> health)
            throws SQLException {
        World world = new World(START);
        world.component("compute");
        if (health.isPresent()) {
            world.health("compute", 1, health.get());
        }
        world.check("api", "compute", CHECKS.get("api"), 2, "outage", "a", "b", "c");
        world.check("login", "compute", CHECKS.get("login"), 2, "degrade", "a", "b", "c");
        SloPass slos = slos(world);
        for (Map.Entry<Instant, List<Result>> arrival : arrivals.entrySet()) {
            world.arrive(arrival.getValue());
            world.passAt(arrival.getKey());
            slos.run();
        }
        world.passAt(START.plus(LENGTH).plusSeconds(3_600 * 2));
        world.passAt(START.plus(LENGTH).plusSeconds(3_600 * 2));
        world.update("UPDATE measurement.sla_window SET computed_at = '-infinity' WHERE status = 'open'");
        slos.run();
        return dump(world);
    }

    /** A window of each method on each side of midnight: the one before it is closed long before its last result comes. */
    private SloPass slos(World world) throws SQLException {
        SloRows rows = new SloRows(world);
        rows.add("time", "1 day", "calendar", "Etc/UTC", Terms.method("time"));
        rows.add("occurrences", "1 day", "calendar", "Etc/UTC", Terms.method("occurrences"));
        rows.add("slices", "1 day", "calendar", "Etc/UTC", Terms.slices("time_slices", 300, 0.8));
        rows.add("ratios", "1 day", "calendar", "Etc/UTC", Terms.slices("ratio_time_slices", 300, null));
        return new SloParts(world, directory.resolve("key.pem")).pass;
    }

    private static List<String> dump(World world) throws SQLException {
        List<String> all = new ArrayList<>(world.rows(
                "SELECT component_no, period, state, evidence FROM measurement.availability_record ORDER BY period"));
        all.addAll(world.rows("SELECT check_no, since, state FROM measurement.check_state ORDER BY 1, 2"));
        all.addAll(world.rows("""
                SELECT check_no, scheduled_at, verdict, state_after, reason, expected, reporting, failing, degraded, final
                FROM measurement.slot ORDER BY 1, 2
                """));
        all.addAll(world.rows("SELECT * FROM measurement.component_day ORDER BY day"));
        all.addAll(world.rows("SELECT * FROM measurement.component_progress"));
        all.addAll(world.rows("SELECT * FROM measurement.dirty_slot"));
        all.addAll(world.rows("""
                SELECT DISTINCT ON (slo_id, window_start) slo_id, window_start, status, computed_until, good_us,
                       degraded_us, bad_us, unknown_us, sli::text, sli_lower::text, sli_upper::text,
                       coverage::text, budget_left::text, good_slots,
                       degraded_slots, bad_slots, unknown_slots, good_slices, bad_slices, unknown_slices, digest
                FROM measurement.sla_window ORDER BY slo_id, window_start, version DESC
                """));
        return all;
    }

    /** Each slot's results together, a second after it. */
    private static TreeMap<Instant, List<Result>> onTime(List<Result> results) {
        TreeMap<Instant, List<Result>> arrivals = new TreeMap<>();
        results.forEach(result -> arrivals.computeIfAbsent(result.slot().plusSeconds(1), _ -> new ArrayList<>())
                .add(result));
        return arrivals;
    }

    /** In twenty-second bundles, most on time, some up to an hour late, some twice. */
    private static TreeMap<Instant, List<Result>> anyhow(List<Result> results, Random random) {
        TreeMap<Instant, List<Result>> arrivals = new TreeMap<>();
        List<Result> shuffled = new ArrayList<>(results);
        Collections.shuffle(shuffled, random);
        for (Result result : shuffled) {
            int copies = random.nextInt(5) == 0 ? 2 : 1;
            for (int i = 0; i < copies; i++) {
                int delay = random.nextInt(3) == 0 ? random.nextInt(3_600) : random.nextInt(30);
                long bundle = (result.slot().getEpochSecond() + delay) / 20 * 20 + 20;
                arrivals.computeIfAbsent(Instant.ofEpochSecond(bundle), _ -> new ArrayList<>())
                        .add(result);
            }
        }
        return arrivals;
    }

    /** Phases of good, degraded, failing and silent slots, with faults of agents and retries among them. */
    private static List<Result> results(Random random) {
        List<Result> results = new ArrayList<>();
        for (Map.Entry<String, Duration> check : CHECKS.entrySet()) {
            int phase = 0;
            for (Instant slot = World.slot(check.getKey(), check.getValue(), START);
                    slot.isBefore(START.plus(LENGTH));
                    slot = slot.plus(check.getValue())) {
                phase = random.nextInt(4) == 0 ? random.nextInt(4) : phase;
                for (String location : LOCATIONS) {
                    results.addAll(attempts(check.getKey(), location, slot, phase, random));
                }
            }
        }
        return results;
    }

    private static List<Result> attempts(String check, String location, Instant slot, int phase, Random random) {
        int kind = random.nextInt(4) == 0 ? random.nextInt(7) : phase;
        return switch (kind) {
            case 0 -> List.of(Result.good(check, location, slot));
            case 1 -> List.of(failure(check, location, slot, 1), failure(check, location, slot, 2));
            case 2 -> List.of(Result.degraded(check, location, slot));
            case 3 -> List.of();
            case 4 -> List.of(failure(check, location, slot, 1), retried(check, location, slot));
            case 5 -> List.of(new Result(check, location, slot, 2, 2, Outcome.FAILURE, Reason.DNS, Blame.RESOLVER));
            default -> List.of(new Result(check, location, slot, 1, 2, Outcome.MISSED, null, null));
        };
    }

    /** Gives what ran a latency, and a status but for some. */
    private static List<Result> answers(List<Result> results, Random random) {
        return results.stream()
                .map(result -> result.answering(
                        result.outcome() == Outcome.SUCCESS || random.nextInt(3) == 0
                                ? (Integer) (random.nextInt(6) == 0 ? 503 : 204)
                                : null,
                        Duration.ofMillis(random.nextInt(2_400))))
                .toList();
    }

    private static Result failure(String check, String location, Instant slot, int attempt) {
        return new Result(check, location, slot, attempt, 2, Outcome.FAILURE, Reason.TIMEOUT, Blame.TARGET);
    }

    private static Result retried(String check, String location, Instant slot) {
        return new Result(check, location, slot, 2, 2, Outcome.SUCCESS, null, null);
    }
}
