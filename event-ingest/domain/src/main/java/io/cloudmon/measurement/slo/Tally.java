package io.cloudmon.measurement.slo;

import io.cloudmon.measurement.window.WindowTotals;

/**
 * Good, bad and unknown amounts of anything that can be counted: microseconds, events, slices.
 *
 * @param good what was good
 * @param bad what was bad
 * @param unknown what nobody knows
 */
public record Tally(long good, long bad, long unknown) {

    public Tally {
        if (good < 0 || bad < 0 || unknown < 0) {
            throw new IllegalArgumentException(
                    "tally is " + good + ", " + bad + ", " + unknown + "; none may be negative");
        }
    }

    /** The time in a window, degraded time counted as the policy says; excluded time is left out. */
    public static Tally of(WindowTotals totals, DegradedPolicy degraded) {
        return switch (degraded) {
            case GOOD -> new Tally(totals.good() + totals.degraded(), totals.bad(), totals.unknown());
            case BAD -> new Tally(totals.good(), totals.bad() + totals.degraded(), totals.unknown());
        };
    }

    /** All that was to be known. */
    public long total() {
        return good + bad + unknown;
    }
}
