package io.cloudmon.ingest.health;

import io.cloudmon.measurement.availability.StateTimeline;
import io.cloudmon.measurement.availability.Step;
import io.cloudmon.measurement.health.HealthRule;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The time in which a version of a component's health definition makes its states.
 *
 * @param rule the rule of that version
 * @param start when that begins
 * @param end when it ends; null when the evaluation has not come so far
 * @param stretches the parts that were evaluated now, in the order of time
 */
record Reign(HealthRule rule, Instant start, @Nullable Instant end, List<Stretch> stretches) {

    Reign {
        stretches = List.copyOf(stretches);
    }

    boolean covers(Instant time) {
        return !time.isBefore(start) && (end == null || time.isBefore(end));
    }

    Optional<Stretch> stretch(Instant time) {
        return stretches.stream().filter(stretch -> stretch.covers(time)).findFirst();
    }

    /** These states in the place of others: the stored ones, and over them the evaluated ones. */
    StateTimeline over(StateTimeline others, StateTimeline stored) {
        StateTimeline states = patched(others, stored, start, end);
        for (Stretch stretch : stretches) {
            states = patched(states, stretch.states(), stretch.start(), stretch.end());
        }
        return states;
    }

    /** Nothing is put before the first of the others, for nothing was measured then. */
    private static StateTimeline patched(
            StateTimeline others, StateTimeline patch, Instant from, @Nullable Instant until) {
        if (patch.steps().isEmpty()) {
            return others;
        }
        Instant start = Stream.of(from, first(others), first(patch))
                .max(Comparator.naturalOrder())
                .orElse(from);
        boolean over = until != null && !start.isBefore(until);
        return over ? others : others.patched(start, until, within(patch, start, until));
    }

    private static Instant first(StateTimeline states) {
        return states.steps().getFirst().since();
    }

    private static List<Step> within(StateTimeline patch, Instant start, @Nullable Instant until) {
        return patch.from(start).stream()
                .filter(step -> until == null || step.since().isBefore(until))
                .toList();
    }
}
