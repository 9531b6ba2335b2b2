package io.cloudmon.ingest.rollup;

import io.cloudmon.result.Outcome;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a roll-up takes from one counted check result.
 *
 * @param durationUs how long it took, in microseconds; null when it did not run
 */
public record Sample(
        int checkNo,
        int locationNo,
        Instant scheduledAt,
        Outcome outcome,
        @Nullable Long durationUs) {

    RollupKey key() {
        return RollupKey.of(checkNo, locationNo, scheduledAt);
    }
}
