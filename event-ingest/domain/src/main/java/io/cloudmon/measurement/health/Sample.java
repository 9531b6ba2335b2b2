package io.cloudmon.measurement.health;

import io.cloudmon.result.Reason;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What one location saw of a check's target in one slot. There is none where it ran nothing or the fault was not the
 * target's.
 *
 * @param check the check's id
 * @param location the location's id
 * @param scheduledAt the slot
 * @param failed whether the target failed
 * @param reason why; null otherwise
 * @param status the HTTP status; null when there was none
 * @param latency how long the answer took; null when there was no answer
 */
public record Sample(
        String check,
        String location,
        Instant scheduledAt,
        boolean failed,
        @Nullable Reason reason,
        @Nullable Integer status,
        @Nullable Duration latency) {}
