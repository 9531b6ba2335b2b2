package io.cloudmon.measurement.health;

import static java.util.stream.Collectors.groupingBy;

import io.cloudmon.measurement.State;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A flag as the cause of a state.
 *
 * @param flag the flag
 * @param reading what it showed
 * @param worst of its checks, the results in the window of the one with the most failures, then the least id; empty when
 *     no result is in the window
 */
public record FlagFinding(Flag flag, Reading reading, List<Sample> worst) {

    public FlagFinding {
        worst = List.copyOf(worst);
    }

    /** What made the component's state {@code state} at {@code time}: the true flags first; nothing when all is good. */
    public static List<FlagFinding> at(HealthRule rule, List<Sample> samples, Instant time, State state) {
        List<FlagFinding> all = rule.flags().stream()
                .map(flag -> new SlidingFlag(flag, samples))
                .map(sliding -> new FlagFinding(sliding.flag(), sliding.at(time), worst(sliding.within(time))))
                .toList();
        Map<String, Truth> truths = new HashMap<>();
        all.forEach(finding -> truths.put(finding.flag().id(), finding.reading().truth()));
        List<Flag> causes = rule.causes(state, truths);
        return all.stream()
                .filter(finding -> causes.contains(finding.flag()))
                .sorted(Comparator.comparing(finding -> finding.reading().truth()))
                .toList();
    }

    private static List<Sample> worst(List<Sample> window) {
        return window.stream().collect(groupingBy(Sample::check)).values().stream()
                .min(Comparator.<List<Sample>>comparingInt(own -> -failures(own))
                        .thenComparing(own -> own.getFirst().check()))
                .orElse(List.of());
    }

    private static int failures(List<Sample> samples) {
        return (int) samples.stream().filter(Sample::failed).count();
    }
}
