package io.cloudmon.measurement.health;

import io.cloudmon.measurement.State;
import io.cloudmon.measurement.availability.StateTimeline;
import io.cloudmon.measurement.availability.Step;
import io.cloudmon.measurement.schedule.CheckHistory;
import io.cloudmon.measurement.window.Interval;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Applies a health rule over time.
 *
 * <p>The state at any time follows from the results in the windows at that time and from nothing else: neither from the
 * order in which they came nor from where the computation began.
 */
public final class HealthTimeline {

    private HealthTimeline() {}

    /**
     * A component's states in an interval, the first at its start; unknown while none of its checks is in force.
     *
     * @param samples all that may lie in a window: from the start less the rule's memory on
     */
    public static StateTimeline of(
            HealthRule rule, List<Sample> samples, Collection<CheckHistory> checks, Interval during) {
        List<SlidingFlag> flags = rule.flags().stream()
                .map(flag -> new SlidingFlag(flag, samples))
                .toList();
        TreeSet<Instant> times = new TreeSet<>();
        times.add(during.start());
        Stream.concat(
                        flags.stream().flatMap(SlidingFlag::changes),
                        checks.stream().flatMap(HealthTimeline::ends))
                .filter(during::contains)
                .forEach(times::add);
        return StateTimeline.of(times.stream()
                .map(time -> new Step(time, inForce(checks, time) ? rule.state(truths(flags, time)) : State.UNKNOWN))
                .toList());
    }

    private static Map<String, Truth> truths(List<SlidingFlag> flags, Instant time) {
        Map<String, Truth> truths = new HashMap<>();
        flags.forEach(flag -> truths.put(flag.flag().id(), flag.at(time).truth()));
        return truths;
    }

    private static boolean inForce(Collection<CheckHistory> checks, Instant time) {
        return checks.stream().anyMatch(check -> check.at(time).isPresent());
    }

    private static Stream<Instant> ends(CheckHistory check) {
        return check.versions().stream()
                .flatMap(version -> Stream.of(version.validFrom(), version.validTo()))
                .filter(Objects::nonNull);
    }
}
