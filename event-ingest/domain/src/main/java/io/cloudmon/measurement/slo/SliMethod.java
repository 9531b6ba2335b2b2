package io.cloudmon.measurement.slo;

import java.time.Duration;

/** What a service level is the share of. */
public sealed interface SliMethod {

    /** The share of time in a good state. */
    record Time() implements SliMethod {}

    /** The share of good slots, each counted alike. */
    record Occurrences() implements SliMethod {}

    /** A method that cuts the window into slices of equal length. */
    sealed interface Sliced extends SliMethod {
        /** How long a slice is; the window's edges may cut the first and last. */
        Duration slice();
    }

    /**
     * The share of slices whose own share of good slots reaches the target.
     *
     * @param slice how long a slice is
     * @param target above 0, at most 1
     */
    record TimeSlices(Duration slice, double target) implements Sliced {
        public TimeSlices {
            requireLength(slice);
            if (!(target > 0 && target <= 1)) {
                throw new IllegalArgumentException("target is " + target + "; it must be above 0 and at most 1");
            }
        }
    }

    /**
     * The mean of the slices' shares of good slots, so that a busy slice weighs no more than a quiet one.
     *
     * @param slice how long a slice is
     */
    record RatioTimeSlices(Duration slice) implements Sliced {
        public RatioTimeSlices {
            requireLength(slice);
        }
    }

    private static void requireLength(Duration slice) {
        if (!slice.isPositive() || slice.toNanosPart() % 1_000 != 0) {
            throw new IllegalArgumentException("slice is " + slice + "; it must be positive, in whole microseconds");
        }
    }
}
