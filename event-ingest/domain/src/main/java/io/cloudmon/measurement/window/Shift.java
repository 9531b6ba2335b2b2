package io.cloudmon.measurement.window;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Hours that recur on days of the week, by the clock on the wall.
 *
 * @param days on which it begins
 * @param from when it begins
 * @param until the first time after it; null for the midnight that ends the day, before {@code from} for the next day
 */
public record Shift(
        Set<DayOfWeek> days, LocalTime from, @Nullable LocalTime until) {

    public Shift {
        days = Set.copyOf(days);
        if (days.isEmpty() || from.equals(until)) {
            throw new IllegalArgumentException(
                    "shift is " + days + " " + from + " to " + until + "; give it days and a length");
        }
    }

    /** Whether it ends on the day after the one it begins on, later than its first moment. */
    boolean endsNextDay() {
        return until == null || until.isBefore(from);
    }
}
