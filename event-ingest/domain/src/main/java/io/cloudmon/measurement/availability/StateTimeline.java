package io.cloudmon.measurement.availability;

import io.cloudmon.measurement.State;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * States without gap or overlap: each step holds until the next one; the last is open.
 *
 * @param steps in the order of time, each in another state than the one before
 */
public record StateTimeline(List<Step> steps) {

    public StateTimeline {
        steps = List.copyOf(steps);
        for (int i = 1; i < steps.size(); i++) {
            Step before = steps.get(i - 1);
            if (!before.since().isBefore(steps.get(i).since())
                    || before.state() == steps.get(i).state()) {
                throw new IllegalArgumentException(
                        "step " + steps.get(i) + " does not follow " + before + "; times must grow and states differ");
            }
        }
    }

    /** A timeline from steps in the order of time, of which neighbours may have the same state. */
    public static StateTimeline of(List<Step> steps) {
        List<Step> distinct = new ArrayList<>();
        for (Step step : steps) {
            if (distinct.isEmpty() || distinct.getLast().state() != step.state()) {
                distinct.add(step);
            }
        }
        return new StateTimeline(distinct);
    }

    /** The step that holds at {@code instant}; none before the first. */
    public Optional<Step> at(Instant instant) {
        int found =
                Collections.binarySearch(steps, new Step(instant, State.UNKNOWN), Comparator.comparing(Step::since));
        int index = found >= 0 ? found : -found - 2;
        return index < 0 ? Optional.empty() : Optional.of(steps.get(index));
    }

    /** The steps from {@code instant} on, the one that holds then moved to it; all when it is before the first. */
    public List<Step> from(Instant instant) {
        return Stream.concat(
                        at(instant).map(step -> new Step(instant, step.state())).stream(),
                        steps.stream().filter(step -> step.since().isAfter(instant)))
                .toList();
    }

    /** The same with {@code [from, until)} replaced by {@code patch}, whose first step is at {@code from}. */
    public StateTimeline patched(Instant from, @Nullable Instant until, List<Step> patch) {
        Stream<Step> before = steps.stream().filter(step -> step.since().isBefore(from));
        Stream<Step> after = until == null
                ? Stream.of()
                : Stream.concat(
                        at(until).map(step -> new Step(until, step.state())).stream(),
                        steps.stream().filter(step -> step.since().isAfter(until)));
        return of(
                Stream.of(before, patch.stream(), after).flatMap(steps -> steps).toList());
    }
}
