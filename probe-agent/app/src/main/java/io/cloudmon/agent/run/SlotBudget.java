package io.cloudmon.agent.run;

import io.cloudmon.wire.CheckEntry;
import java.time.Duration;
import java.time.Instant;

/**
 * The time an attempt gets: its timeout, cut so that it is over before the next slot is due.
 *
 * @param allowed until the probe is interrupted
 * @param grace from then until the agent stops waiting for what the probe may still say
 * @param enough whether that is near enough to the timeout that its passing says something about the target
 */
record SlotBudget(Duration allowed, Duration grace, boolean enough) {
    private static final Duration LONGEST_GRACE = Duration.ofMillis(100);
    private static final Duration HAND_OVER = Duration.ofMillis(10);

    static SlotBudget of(CheckEntry entry, Instant slot, Instant now) {
        Duration grace = min(LONGEST_GRACE, entry.interval().dividedBy(20));
        Duration left =
                Duration.between(now, slot.plus(entry.interval())).minus(grace).minus(HAND_OVER);
        Duration allowed = min(entry.timeout(), left);
        return new SlotBudget(
                allowed,
                grace,
                allowed.multipliedBy(4).compareTo(entry.timeout().multipliedBy(3)) >= 0);
    }

    private static Duration min(Duration a, Duration b) {
        return a.compareTo(b) <= 0 ? a : b;
    }
}
