package io.cloudmon.result;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How far the agent's clock can be trusted.
 *
 * @param offset estimated difference from true time; positive when the agent's clock is ahead
 * @param syncedAge time since the last synchronisation
 */
public record ClockFacts(
        @Nullable Duration offset, @Nullable Duration syncedAge) {}
