package io.cloudmon.ingest.verdict;

import java.time.Instant;

/**
 * The part of a check's history that an evaluation touched.
 *
 * @param from from when on its states may have changed
 * @param until where the last slot ends whose verdict or tally is new
 * @param decided how many slots it decided
 */
public record CheckChange(Instant from, Instant until, Decided decided) {

    /** A change that decided no slot. */
    public CheckChange(Instant from, Instant until) {
        this(from, until, Decided.NONE);
    }

    /** Both together. */
    public CheckChange and(CheckChange other) {
        return new CheckChange(
                from.isBefore(other.from) ? from : other.from,
                until.isAfter(other.until) ? until : other.until,
                decided.and(other.decided));
    }
}
