package io.cloudmon.e2e.faults;

import io.cloudmon.result.Outcome;
import io.cloudmon.result.SlotGrid;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The checks of a run, each run every second at three locations, and what becomes of each of their results.
 *
 * @param checks their ids
 * @param seed what the results depend on
 */
record Workload(List<String> checks, long seed) {
    static final List<String> LOCATIONS = List.of("north", "south", "west");
    static final Duration INTERVAL = Duration.ofSeconds(1);
    static final Duration TIMEOUT = Duration.ofSeconds(1);
    private static final int CHECKS_OF_A_COMPONENT = 10;
    private static final int OUTAGE_SLOTS = 15;

    static Workload of(FaultPlan plan) {
        int count = Math.max(1, plan.rate() / LOCATIONS.size());
        return new Workload(
                IntStream.range(0, count).mapToObj("check-%04d"::formatted).toList(), plan.seed());
    }

    /** What happens to a result on its way. */
    enum Way {
        PUNCTUAL,
        /** Published twice, as by an agent that had no answer. */
        TWICE,
        /** Published many slots later, as from an agent's spool. */
        LATE,
        /** Never published. */
        LOST
    }

    SlotGrid grid(String check) {
        return SlotGrid.of(check, INTERVAL);
    }

    /** What the check finds at a location: about one slot in seven lies in an outage that two or three locations see. */
    Outcome outcome(String check, String location, Instant slot) {
        long stretch = slot.getEpochSecond() / OUTAGE_SLOTS;
        int kind = random(check, "", stretch).nextInt(14);
        boolean spared = LOCATIONS.indexOf(location) == Math.floorMod(stretch, 5);
        int own = random(check, location, slot.getEpochSecond()).nextInt(100);
        if (kind < 2) {
            return spared ? Outcome.SUCCESS : kind == 0 ? Outcome.FAILURE : Outcome.DEGRADED;
        }
        return own < 2 ? Outcome.FAILURE : own < 4 ? Outcome.MISSED : Outcome.SUCCESS;
    }

    Way way(String check, String location, Instant slot) {
        int number = random(location, check, slot.getEpochSecond()).nextInt(1_000);
        if (number < 5) {
            return Way.LOST;
        }
        if (number < 20) {
            return Way.LATE;
        }
        return number < 100 ? Way.TWICE : Way.PUNCTUAL;
    }

    /** Whether something that is no check result follows the result of this slot. */
    boolean followedByRubbish(String check, Instant slot) {
        return random(check, "rubbish", slot.getEpochSecond()).nextInt(200) == 0;
    }

    /** The catalogue, for ingest to read. */
    String catalogue() {
        return """
                providers:
                  - {id: mall, name: The Mall, regions: [{id: town, name: Town}]}
                locations:
                """
                + LOCATIONS.stream()
                        .map("  - {id: %1$s, name: %1$s}%n"::formatted)
                        .collect(Collectors.joining())
                + "components:\n"
                + IntStream.iterate(0, first -> first < checks.size(), first -> first + CHECKS_OF_A_COMPONENT)
                        .mapToObj(this::component)
                        .collect(Collectors.joining());
    }

    private String component(int first) {
        int end = Math.min(checks.size(), first + CHECKS_OF_A_COMPONENT);
        return """
                  - id: component-%1$04d
                    provider: mall
                    region: town
                    name: Component %1$d
                    type: web
                    category: Web
                    checks:
                """.formatted(first)
                + checks.subList(first, end).stream()
                        .map(
                                "      - {id: %s, probe: http, target: 'http://127.0.0.1/', interval: 1s, timeout: 1s}%n"
                                        ::formatted)
                        .collect(Collectors.joining());
    }

    private SplittableRandom random(String a, String b, long number) {
        long mixed = (seed * 31 + a.hashCode()) * 1_000_003 + b.hashCode();
        return new SplittableRandom(mixed * 1_000_003 + number);
    }
}
