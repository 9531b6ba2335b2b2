package io.cloudmon.result;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * The due times of a check: {@code epoch + offset + n × interval}, the offset hashed from the check's id.
 *
 * <p>Agents schedule by it and ingest computes the expected slots from it, so that a gap is known and never guessed.
 * All locations share a check's grid: results of one slot have the same {@code scheduled_at}.
 *
 * @param interval distance between slots, at least one second
 * @param offset shift of the grid from the epoch, in {@code [0, interval)}, whole milliseconds
 */
public record SlotGrid(Duration interval, Duration offset) {

    /** The shortest interval a check may have. */
    public static final Duration MIN_INTERVAL = Duration.ofSeconds(1);

    public SlotGrid {
        if (interval.compareTo(MIN_INTERVAL) < 0) {
            throw new IllegalArgumentException("interval is " + interval + "; it must be at least " + MIN_INTERVAL);
        }
        if (offset.isNegative() || offset.compareTo(interval) >= 0) {
            throw new IllegalArgumentException("offset is " + offset + "; it must be in [0, " + interval + ")");
        }
    }

    /** The grid of a check: spreads checks of one interval evenly over it, the same on every machine. */
    public static SlotGrid of(String checkId, Duration interval) {
        long slots = Math.max(1, interval.toMillis());
        return new SlotGrid(interval, Duration.ofMillis(Long.remainderUnsigned(hash(checkId), slots)));
    }

    /** The first slot at or after {@code instant}. */
    public Instant atOrAfter(Instant instant) {
        Instant before = atOrBefore(instant);
        return before.equals(instant) ? before : before.plus(interval);
    }

    /** The last slot at or before {@code instant}. */
    public Instant atOrBefore(Instant instant) {
        long micros = micros(instant) - micros(offset);
        long slot = Math.floorDiv(micros, micros(interval));
        return Instant.EPOCH.plus(slot * micros(interval) + micros(offset), ChronoUnit.MICROS);
    }

    /** Whether {@code instant} is a due time. */
    public boolean contains(Instant instant) {
        return atOrBefore(instant).equals(instant);
    }

    /** Whole microseconds since the epoch, rounded down also before it. */
    private static long micros(Instant instant) {
        return instant.getEpochSecond() * 1_000_000 + instant.getNano() / 1_000;
    }

    private static long micros(Duration duration) {
        return duration.toNanos() / 1_000;
    }

    /** FNV-1a, 64 bit, with a final avalanche so that similar ids land far apart. */
    private static long hash(String text) {
        long hash = 0xcbf29ce484222325L;
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (b & 0xff)) * 0x100000001b3L;
        }
        hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
        hash = (hash ^ (hash >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return hash ^ (hash >>> 33);
    }
}
