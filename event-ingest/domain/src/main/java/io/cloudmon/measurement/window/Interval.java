package io.cloudmon.measurement.window;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * A stretch of time {@code [start, end)}; never empty.
 *
 * @param start the first instant in it
 * @param end the first instant after it
 */
public record Interval(Instant start, Instant end) {

    public Interval {
        if (!start.isBefore(end)) {
            throw new IllegalArgumentException(
                    "interval is [" + start + ", " + end + "); its end must be after its start");
        }
    }

    /** The interval between two instants; none when the second is not after the first. */
    public static Optional<Interval> between(Instant start, Instant end) {
        return start.isBefore(end) ? Optional.of(new Interval(start, end)) : Optional.empty();
    }

    /** What the two have in common. */
    public Optional<Interval> intersection(Interval other) {
        return between(later(start, other.start), end.isBefore(other.end) ? end : other.end);
    }

    /** Whether the instant lies in it. */
    public boolean contains(Instant instant) {
        return !instant.isBefore(start) && instant.isBefore(end);
    }

    /** Its length in whole microseconds. */
    public long micros() {
        return ChronoUnit.MICROS.between(start, end);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
