package io.cloudmon.bench.agent;

import io.cloudmon.bench.figures.Distribution;
import io.cloudmon.result.CheckResult;
import io.cloudmon.result.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the topic says about the slots of a period.
 *
 * @param checks checks with a result
 * @param slots slots with a result of a run
 * @param missed slots published as missed
 * @param lost slots between a check's first and last without any result
 * @param lateness from a slot's due time to the begin of its run, in milliseconds
 */
record PublishedSlots(int checks, long slots, long missed, long lost, Distribution lateness) {

    static PublishedSlots between(Instant from, Instant to, List<CheckResult> results) {
        Map<String, Set<Instant>> slots = new HashMap<>();
        Map<String, Duration> intervals = new HashMap<>();
        List<Double> lateness = new ArrayList<>();
        long missed = 0;
        for (CheckResult result : results) {
            if (result.scheduledAt().isBefore(from) || !result.scheduledAt().isBefore(to)) {
                continue;
            }
            slots.computeIfAbsent(result.checkId(), id -> new HashSet<>()).add(result.scheduledAt());
            intervals.put(result.checkId(), result.interval());
            if (result.outcome() == Outcome.MISSED) {
                missed++;
            } else {
                lateness.add(Duration.between(result.scheduledAt(), result.startedAt()).toNanos() / 1e6);
            }
        }
        long lost = slots.entrySet().stream()
                .mapToLong(check -> expected(from, to, intervals.getOrDefault(check.getKey(), Duration.ZERO))
                        - check.getValue().size())
                .sum();
        return new PublishedSlots(slots.size(), lateness.size(), missed, lost, new Distribution(lateness));
    }

    /** A period of whole intervals has as many slots, wherever the grid lies. */
    private static long expected(Instant from, Instant to, Duration interval) {
        return Duration.between(from, to).dividedBy(interval);
    }
}
