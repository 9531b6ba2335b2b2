package io.cloudmon.ingest.verdict;

import io.cloudmon.measurement.State;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;

/**
 * How many slots an evaluation decided.
 *
 * @param fresh those decided for the first time, by verdict
 * @param corrections those that were final and got a new revision
 * @param newest the latest due time of the fresh ones; the epoch when there is none
 */
public record Decided(Map<State, Integer> fresh, int corrections, Instant newest) {
    static final Decided NONE = new Decided(Map.of(), 0, Instant.EPOCH);

    public Decided {
        fresh = Map.copyOf(fresh);
    }

    static Decided fresh(Collection<Slot> slots) {
        Map<State, Integer> counts = new EnumMap<>(State.class);
        slots.forEach(slot -> counts.merge(slot.verdict(), 1, Integer::sum));
        Instant newest =
                slots.stream().map(Slot::scheduledAt).max(Instant::compareTo).orElse(Instant.EPOCH);
        return new Decided(counts, 0, newest);
    }

    static Decided corrected(Collection<Slot> slots) {
        int revised = (int) slots.stream().filter(slot -> slot.revision() > 1).count();
        return new Decided(Map.of(), revised, Instant.EPOCH);
    }

    Decided and(Decided other) {
        Map<State, Integer> sum = new EnumMap<>(State.class);
        sum.putAll(fresh);
        other.fresh.forEach((verdict, count) -> sum.merge(verdict, count, Integer::sum));
        Instant later = newest.isAfter(other.newest) ? newest : other.newest;
        return new Decided(sum, corrections + other.corrections, later);
    }
}
