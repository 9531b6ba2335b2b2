package io.cloudmon.measurement.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudmon.measurement.State;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class HealthRuleProperties {

    @Property
    void theWorstCertainExpressionDecidesAndAnOpenOneNeverMakesGood(
            @ForAll Truth bad, @ForAll Truth alsoBad, @ForAll Truth degraded, @ForAll Truth alsoDegraded) {
        HealthRule rule = rule(State.BAD, State.BAD, State.DEGRADED, State.DEGRADED);

        State state = rule.state(Map.of("f0", bad, "f1", alsoBad, "f2", degraded, "f3", alsoDegraded));

        assertThat(state.name()).isEqualTo(said(List.of(bad, alsoBad), List.of(degraded, alsoDegraded)));
    }

    @Property
    void theCausesAreFlagsOfTheDecidingExpressions(@ForAll Truth bad, @ForAll Truth degraded) {
        HealthRule rule = rule(State.BAD, State.DEGRADED);
        Map<String, Truth> truths = Map.of("f0", bad, "f1", degraded);
        State state = rule.state(truths);

        List<String> causes = rule.causes(state, truths).stream().map(Flag::id).toList();

        assertThat(causes)
                .doesNotHaveDuplicates()
                .allSatisfy(id ->
                        assertThat(truths.get(id)).isEqualTo(state == State.UNKNOWN ? Truth.UNKNOWN : Truth.TRUE));
        assertThat(causes.isEmpty()).isEqualTo(state == State.GOOD);
    }

    /** The sentences of the specification, one after the other. */
    private static String said(List<Truth> bad, List<Truth> degraded) {
        if (bad.contains(Truth.TRUE)) {
            return "BAD";
        }
        if (bad.contains(Truth.UNKNOWN)) {
            return degraded.contains(Truth.TRUE) ? "DEGRADED" : "UNKNOWN";
        }
        if (degraded.contains(Truth.TRUE)) {
            return "DEGRADED";
        }
        return degraded.contains(Truth.UNKNOWN) ? "UNKNOWN" : "GOOD";
    }

    private static HealthRule rule(State... states) {
        List<String> ids =
                IntStream.range(0, states.length).mapToObj(i -> "f" + i).toList();
        return new HealthRule(
                ids.stream().map(HealthRuleProperties::flag).toList(),
                ids.stream()
                        .map(id -> new HealthExpression(new AnyOf(Set.of(id)), states[ids.indexOf(id)]))
                        .toList());
    }

    private static Flag flag(String id) {
        Threshold threshold = new Threshold(Threshold.Comparison.AT_LEAST, 90);
        return new Flag(id, Set.of("api"), new Measure.FailureRatio(), Duration.ofMinutes(3), threshold, 1);
    }
}
