package io.cloudmon.ingest.alert;

import io.cloudmon.measurement.slo.DegradedPolicy;
import io.cloudmon.measurement.slo.Tally;

/**
 * How many slots of a component said what in a window.
 *
 * @param good good slots
 * @param degraded degraded ones, the bad ones of checks that can only degrade among them
 * @param bad bad ones
 * @param unknown those that nobody knows about
 * @param badLocations the most locations that failed in one of the bad slots
 * @param degradedLocations the most locations that failed or were degraded in one of the degraded slots
 */
record SlotSample(long good, long degraded, long bad, long unknown, int badLocations, int degradedLocations) {
    static final SlotSample NONE = new SlotSample(0, 0, 0, 0, 0, 0);

    SlotSample and(SlotSample other) {
        return new SlotSample(
                good + other.good,
                degraded + other.degraded,
                bad + other.bad,
                unknown + other.unknown,
                Math.max(badLocations, other.badLocations),
                Math.max(degradedLocations, other.degradedLocations));
    }

    /** Good and bad under an SLO's policy. */
    Tally tally(DegradedPolicy policy) {
        return switch (policy) {
            case GOOD -> new Tally(good + degraded, bad, unknown);
            case BAD -> new Tally(good, bad + degraded, unknown);
        };
    }

    /** The most locations that saw one failure under an SLO's policy. */
    int locations(DegradedPolicy policy) {
        return switch (policy) {
            case GOOD -> badLocations;
            case BAD -> Math.max(badLocations, degradedLocations);
        };
    }
}
