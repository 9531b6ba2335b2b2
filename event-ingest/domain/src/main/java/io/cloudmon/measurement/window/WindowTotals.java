package io.cloudmon.measurement.window;

import io.cloudmon.measurement.State;
import java.util.Collection;

/**
 * What a window adds up to, in whole microseconds. Time that was not measured is in none of the five.
 *
 * @param good time in state good
 * @param degraded time in state degraded
 * @param bad time in state bad
 * @param unknown time without data
 * @param excluded measured time that does not count, whatever its state
 */
public record WindowTotals(long good, long degraded, long bad, long unknown, long excluded) {

    /** A window without any measurement. */
    public static final WindowTotals NONE = new WindowTotals(0, 0, 0, 0, 0);

    public WindowTotals {
        if (good < 0 || degraded < 0 || bad < 0 || unknown < 0 || excluded < 0) {
            throw new IllegalArgumentException("totals must not be negative: " + good + ", " + degraded + ", " + bad
                    + ", " + unknown + ", " + excluded);
        }
    }

    /**
     * Adds up the periods that lie in {@code measured}, which is the window clipped to what has been evaluated.
     *
     * @param periods not overlapping
     * @param exclusions overlapping ones count once
     */
    public static WindowTotals of(Interval measured, Collection<StatePeriod> periods, IntervalSet exclusions) {
        IntervalSet excluded = exclusions.within(measured);
        long[] sums = new long[State.values().length];
        long removed = 0;
        for (StatePeriod period : periods) {
            var counted = period.interval().intersection(measured);
            if (counted.isPresent()) {
                long out = excluded.within(counted.get()).micros();
                sums[period.state().ordinal()] += counted.get().micros() - out;
                removed += out;
            }
        }
        return of(sums, removed);
    }

    /** Everything that was measured. */
    public long measured() {
        return scheduled() + excluded;
    }

    /** What counts: measured and not excluded. */
    public long scheduled() {
        return good + degraded + bad + unknown;
    }

    private static WindowTotals of(long[] sums, long removed) {
        return new WindowTotals(
                sums[State.GOOD.ordinal()],
                sums[State.DEGRADED.ordinal()],
                sums[State.BAD.ordinal()],
                sums[State.UNKNOWN.ordinal()],
                removed);
    }
}
