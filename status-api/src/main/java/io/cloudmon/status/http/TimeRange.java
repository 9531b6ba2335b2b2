package io.cloudmon.status.http;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of time asked for.
 *
 * @param from first moment in it
 * @param to first moment after it
 */
public record TimeRange(Instant from, Instant to) {
    private static final Duration DEFAULT_LENGTH = Duration.ofDays(90);
    private static final Duration MAX_LENGTH = Duration.ofDays(800);

    /** Reads the parameters {@code from} (default 90 days before to) and {@code to} (default now). */
    public static TimeRange parse(@Nullable String from, @Nullable String to, Clock clock) {
        Instant end = Parameters.instant("to", to, clock.instant().truncatedTo(ChronoUnit.MICROS));
        Instant start = Parameters.instant("from", from, end.minus(DEFAULT_LENGTH));
        if (!start.isBefore(end)) {
            throw ProblemException.invalid("from", start.toString(), "it must be before to, which is " + end);
        }
        if (Duration.between(start, end).compareTo(MAX_LENGTH) > 0) {
            throw ProblemException.invalid("from", start.toString(), "ask for at most 800 days before to");
        }
        return new TimeRange(start, end);
    }
}
