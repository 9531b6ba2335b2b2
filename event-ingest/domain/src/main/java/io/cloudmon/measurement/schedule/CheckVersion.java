package io.cloudmon.measurement.schedule;

import io.cloudmon.measurement.verdict.Quorum;
import io.cloudmon.result.SlotGrid;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One version of a check's definition and the time it was in force: {@code [validFrom, validTo)}.
 *
 * @param number counts from 1
 * @param validFrom when it came into force
 * @param validTo when it was replaced or removed; null while in force
 * @param grid its due times
 * @param timeout deadline of one attempt
 * @param attempts attempts in a slot
 * @param quorum how many locations must agree
 * @param effect how far it can pull the component down
 * @param locations the ids of the locations that run it
 */
public record CheckVersion(
        int number,
        Instant validFrom,
        @Nullable Instant validTo,
        SlotGrid grid,
        Duration timeout,
        int attempts,
        Quorum quorum,
        Effect effect,
        Set<String> locations) {

    public CheckVersion {
        if (validTo != null && validTo.isBefore(validFrom)) {
            throw new IllegalArgumentException(
                    "version " + number + " is valid to " + validTo + "; that must not be before " + validFrom);
        }
        locations = Set.copyOf(locations);
    }

    /** Whether this version was in force at {@code instant}. */
    public boolean covers(Instant instant) {
        return !instant.isBefore(validFrom) && (validTo == null || instant.isBefore(validTo));
    }

    /** The longest that a location may take for a slot. */
    public Duration patience() {
        return timeout.multipliedBy(attempts);
    }

    /** The first due time at or after {@code instant} while this version is in force. */
    Optional<Instant> atOrAfter(Instant instant) {
        Instant slot = grid.atOrAfter(instant.isBefore(validFrom) ? validFrom : instant);
        return covers(slot) ? Optional.of(slot) : Optional.empty();
    }

    /** The last due time at or before {@code instant} while this version is in force. */
    Optional<Instant> atOrBefore(Instant instant) {
        Instant slot = grid.atOrBefore(instant);
        if (validTo != null && !slot.isBefore(validTo)) {
            Instant last = grid.atOrBefore(validTo);
            slot = last.equals(validTo) ? last.minus(grid.interval()) : last;
        }
        return covers(slot) ? Optional.of(slot) : Optional.empty();
    }
}
