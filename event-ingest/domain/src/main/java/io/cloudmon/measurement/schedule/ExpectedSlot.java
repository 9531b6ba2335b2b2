package io.cloudmon.measurement.schedule;

import java.time.Duration;
import java.time.Instant;

/**
 * A due time of a check and the version that was in force then.
 *
 * @param scheduledAt the due time
 * @param version the version in force
 */
public record ExpectedSlot(Instant scheduledAt, CheckVersion version) {

    /** When the slot need wait no longer: every attempt has had its time, and the results the time to arrive. */
    public Instant deadline(Duration grace) {
        return scheduledAt.plus(version.patience()).plus(grace);
    }
}
