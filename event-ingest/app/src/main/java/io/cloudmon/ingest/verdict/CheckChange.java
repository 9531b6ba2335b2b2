package io.cloudmon.ingest.verdict;

import io.cloudmon.measurement.window.Interval;
import io.cloudmon.measurement.window.IntervalSet;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * The parts of a check's history that an evaluation touched: where states may have changed, or a verdict or tally is new.
 *
 * @param touched at least one interval
 * @param decided how many slots it decided
 */
public record CheckChange(IntervalSet touched, Decided decided) {

    /** One part, {@code [from, until)}, in which no slot was decided. */
    public CheckChange(Instant from, Instant until) {
        this(from, until, Decided.NONE);
    }

    /** One part, {@code [from, until)}. */
    public CheckChange(Instant from, Instant until, Decided decided) {
        this(IntervalSet.union(List.of(new Interval(from, until))), decided);
    }

    /** Both together. */
    public CheckChange and(CheckChange other) {
        IntervalSet union = IntervalSet.union(Stream.of(this, other)
                .flatMap(one -> one.touched.intervals().stream())
                .toList());
        return new CheckChange(union, decided.and(other.decided));
    }

    /** Where the first part begins. */
    public Instant from() {
        return touched.intervals().getFirst().start();
    }

    /** Where the last part ends. */
    public Instant until() {
        return touched.intervals().getLast().end();
    }
}
