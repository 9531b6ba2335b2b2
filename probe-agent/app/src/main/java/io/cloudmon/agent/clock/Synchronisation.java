package io.cloudmon.agent.clock;

import io.cloudmon.result.ClockFacts;
import java.time.Duration;
import java.time.Instant;

/**
 * What was known of the clock when it was asked last.
 *
 * @param offset estimated difference from true time; positive when this clock is ahead
 * @param syncedAt when the clock was synchronised last, by this clock
 */
record Synchronisation(Duration offset, Instant syncedAt) {

    ClockFacts at(Instant now) {
        Duration age = Duration.between(syncedAt, now);
        return new ClockFacts(offset, age.isNegative() ? Duration.ZERO : age);
    }
}
