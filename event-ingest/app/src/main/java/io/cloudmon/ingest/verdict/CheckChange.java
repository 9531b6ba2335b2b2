package io.cloudmon.ingest.verdict;

import java.time.Instant;

/**
 * The part of a check's history that an evaluation touched.
 *
 * @param from from when on its states may have changed
 * @param until where the last slot ends whose verdict or tally is new
 */
public record CheckChange(Instant from, Instant until) {

    /** Both together. */
    public CheckChange and(CheckChange other) {
        return new CheckChange(
                from.isBefore(other.from) ? from : other.from, until.isAfter(other.until) ? until : other.until);
    }
}
