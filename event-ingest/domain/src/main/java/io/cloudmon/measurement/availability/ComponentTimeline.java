package io.cloudmon.measurement.availability;

import io.cloudmon.measurement.State;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Merges the timelines of a component's checks into the component's. */
public final class ComponentTimeline {

    private ComponentTimeline() {}

    /**
     * The component's states from {@code from} on, or from the first decided slot of any check. Where no check is in force
     * afterwards, the state is unknown.
     */
    public static StateTimeline merge(List<CheckTimeline> checks, Instant from) {
        TreeSet<Instant> times = new TreeSet<>();
        times.add(from);
        checks.stream()
                .flatMap(CheckTimeline::boundaries)
                .filter(from::isBefore)
                .forEach(times::add);
        List<Step> steps = times.stream()
                .dropWhile(time -> checks.stream()
                        .allMatch(check -> check.states().at(time).isEmpty()))
                .map(time -> new Step(time, ComponentState.of(contributions(checks, time))))
                .toList();
        return StateTimeline.of(steps);
    }

    private static List<State> contributions(List<CheckTimeline> checks, Instant time) {
        return checks.stream()
                .map(check -> check.contribution(time))
                .flatMap(Optional::stream)
                .toList();
    }
}
