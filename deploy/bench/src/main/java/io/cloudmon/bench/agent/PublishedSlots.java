package io.cloudmon.bench.agent;

import io.cloudmon.bench.figures.Distribution;
import io.cloudmon.result.CheckResult;
import io.cloudmon.result.Outcome;
import io.cloudmon.result.ResultKey;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What the topic says about the slots of a period.
 *
 * @param slots slots with a result of a run
 * @param missed slots published as missed
 * @param lost slots without any result
 * @param lateness from a slot's due time to the begin of its run, in milliseconds
 */
record PublishedSlots(long slots, long missed, long lost, Distribution lateness) {

    /** Counts what a number of checks have published of their slots from one time to before another. */
    static PublishedSlots between(Instant from, Instant to, int checks, Duration interval, List<CheckResult> results) {
        Set<ResultKey> slots = new HashSet<>();
        List<Double> lateness = new ArrayList<>();
        long missed = 0;
        for (CheckResult result : results) {
            if (result.scheduledAt().isBefore(from) || !result.scheduledAt().isBefore(to)) {
                continue;
            }
            slots.add(result.key());
            if (result.outcome() == Outcome.MISSED) {
                missed++;
            } else {
                lateness.add(Duration.between(result.scheduledAt(), result.startedAt())
                                .toNanos()
                        / 1e6);
            }
        }
        long due = checks * Duration.between(from, to).dividedBy(interval);
        return new PublishedSlots(lateness.size(), missed, due - slots.size(), new Distribution(lateness));
    }
}
