package io.cloudmon.status.availability;

import io.cloudmon.status.component.State;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * A UTC day of a component.
 *
 * @param componentId the component's id
 * @param day the day
 * @param goodUs microseconds good
 * @param degradedUs microseconds degraded
 * @param badUs microseconds bad
 * @param unknownUs microseconds without an answer that counts
 * @param excludedUs microseconds excluded, by maintenance for one
 */
public record Day(
        String componentId, LocalDate day, long goodUs, long degradedUs, long badUs, long unknownUs, long excludedUs) {
    private static final long DAY_US = Duration.ofDays(1).toNanos() / 1_000;

    /** A day of which nothing is known. */
    public static Day empty(String componentId, LocalDate day) {
        return new Day(componentId, day, 0, 0, 0, 0, 0);
    }

    /** The worst state that was measured on the day; unknown when none was. */
    public State worst() {
        if (badUs > 0) {
            return State.BAD;
        }
        if (degradedUs > 0) {
            return State.DEGRADED;
        }
        return goodUs > 0 ? State.GOOD : State.UNKNOWN;
    }

    /** Microseconds with an answer that counts. */
    public long measuredUs() {
        return goodUs + degradedUs + badUs;
    }

    /** Microseconds of the day that have passed at a moment. */
    public long elapsedUs(Instant now) {
        long elapsed = Duration.between(day.atStartOfDay(ZoneOffset.UTC).toInstant(), now)
                        .toNanos()
                / 1_000;
        return Math.clamp(elapsed, 0, DAY_US);
    }

    /** Microseconds of the passed part that nothing accounts for. */
    public long notMeasuredUs(Instant now) {
        return Math.max(0, elapsedUs(now) - measuredUs() - unknownUs - excludedUs);
    }
}
