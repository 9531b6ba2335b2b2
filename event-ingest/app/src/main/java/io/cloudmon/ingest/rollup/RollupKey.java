package io.cloudmon.ingest.rollup;

import java.time.Instant;

/**
 * Fifteen minutes of a check at a location.
 *
 * @param bucket start of the fifteen minutes, in seconds since the epoch
 */
record RollupKey(int checkNo, int locationNo, long bucket) {
    static final long SECONDS = 15 * 60;

    static RollupKey of(int checkNo, int locationNo, Instant scheduledAt) {
        return new RollupKey(checkNo, locationNo, Math.floorDiv(scheduledAt.getEpochSecond(), SECONDS) * SECONDS);
    }
}
