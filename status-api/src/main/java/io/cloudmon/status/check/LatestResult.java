package io.cloudmon.status.check;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a check saw last at a location.
 *
 * @param checkId the check's id
 * @param location the location's id
 * @param locationName the location's name
 * @param scheduledAt the slot
 * @param startedAt when the first packet was due to leave
 * @param outcome {@code success}, {@code degraded}, {@code failure}, {@code missed}, {@code skipped} or {@code other}
 * @param reason why it is not a success
 * @param blame whose fault that is: {@code target}, {@code resolver}, {@code network}, {@code agent} or {@code other}
 * @param durationUs microseconds
 * @param httpStatus the answer's status
 * @param detail more about the reason
 * @param current whether it is young enough to tell about now (three intervals)
 */
public record LatestResult(
        String checkId,
        String location,
        String locationName,
        Instant scheduledAt,
        Instant startedAt,
        String outcome,
        @Schema(nullable = true) @Nullable String reason,
        @Schema(nullable = true) @Nullable String blame,
        @Schema(nullable = true) @Nullable Long durationUs,
        @Schema(nullable = true) @Nullable Integer httpStatus,
        @Schema(nullable = true) @Nullable String detail,
        boolean current) {

    /** Whether it says something about the target; an agent that could not run its check says nothing. */
    boolean speaksOfTarget() {
        return current
                && !"agent".equals(blame)
                && (outcome.equals("success") || outcome.equals("degraded") || outcome.equals("failure"));
    }

    boolean failed() {
        return outcome.equals("failure");
    }
}
