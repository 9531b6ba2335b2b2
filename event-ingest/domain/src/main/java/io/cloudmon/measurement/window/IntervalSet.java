package io.cloudmon.measurement.window;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The union of intervals: in the order of time, neither overlapping nor touching, so that nothing is counted twice.
 *
 * @param intervals the stretches
 */
public record IntervalSet(List<Interval> intervals) {

    public IntervalSet {
        intervals = List.copyOf(intervals);
        for (int i = 1; i < intervals.size(); i++) {
            if (!intervals.get(i - 1).end().isBefore(intervals.get(i).start())) {
                throw new IllegalArgumentException("intervals overlap or touch; build the set with union");
            }
        }
    }

    /** The union of any intervals. */
    public static IntervalSet union(Collection<Interval> any) {
        List<Interval> merged = new ArrayList<>();
        for (Interval next :
                any.stream().sorted(Comparator.comparing(Interval::start)).toList()) {
            if (merged.isEmpty() || merged.getLast().end().isBefore(next.start())) {
                merged.add(next);
            } else if (merged.getLast().end().isBefore(next.end())) {
                merged.add(new Interval(merged.removeLast().start(), next.end()));
            }
        }
        return new IntervalSet(merged);
    }

    /** The part of it that lies in {@code bounds}. */
    public IntervalSet within(Interval bounds) {
        return new IntervalSet(intervals.stream()
                .map(interval -> interval.intersection(bounds))
                .flatMap(Optional::stream)
                .toList());
    }

    /** What of {@code bounds} is not in it. */
    public IntervalSet gaps(Interval bounds) {
        List<Interval> gaps = new ArrayList<>();
        Instant from = bounds.start();
        for (Interval interval : within(bounds).intervals()) {
            Interval.between(from, interval.start()).ifPresent(gaps::add);
            from = interval.end();
        }
        Interval.between(from, bounds.end()).ifPresent(gaps::add);
        return new IntervalSet(gaps);
    }

    /** Its length in whole microseconds. */
    public long micros() {
        return intervals.stream().mapToLong(Interval::micros).sum();
    }
}
