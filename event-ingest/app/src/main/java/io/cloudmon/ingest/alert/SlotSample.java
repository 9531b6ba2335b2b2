package io.cloudmon.ingest.alert;

import io.cloudmon.measurement.slo.DegradedPolicy;
import io.cloudmon.measurement.slo.SlotCounts;

/**
 * How many slots of a component said what in a window.
 *
 * @param counts the slots by verdict
 * @param badLocations the most locations that failed in one of the bad slots
 * @param degradedLocations the most locations that failed or were degraded in one of the degraded slots
 */
record SlotSample(SlotCounts counts, int badLocations, int degradedLocations) {
    static final SlotSample NONE = new SlotSample(SlotCounts.NONE, 0, 0);

    SlotSample and(SlotSample other) {
        return new SlotSample(
                counts.plus(other.counts, 1),
                Math.max(badLocations, other.badLocations),
                Math.max(degradedLocations, other.degradedLocations));
    }

    /** The most locations that saw one failure under an SLO's policy. */
    int locations(DegradedPolicy policy) {
        return switch (policy) {
            case GOOD -> badLocations;
            case BAD -> Math.max(badLocations, degradedLocations);
        };
    }
}
