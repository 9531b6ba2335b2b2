package io.cloudmon.measurement.health;

import io.cloudmon.measurement.verdict.Attempt;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One check result as far as a flag needs it.
 *
 * @param scheduledAt its slot
 * @param attempt how it went
 * @param status the HTTP status; null when there was none
 * @param duration how long it took; null when it is not known
 */
public record Run(
        Instant scheduledAt,
        Attempt attempt,
        @Nullable Integer status,
        @Nullable Duration duration) {}
