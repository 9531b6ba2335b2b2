package io.cloudmon.measurement.availability;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudmon.measurement.State;
import io.cloudmon.measurement.schedule.CheckHistory;
import io.cloudmon.measurement.schedule.CheckVersion;
import io.cloudmon.measurement.schedule.Effect;
import io.cloudmon.measurement.verdict.Quorum;
import io.cloudmon.result.SlotGrid;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class ComponentTimelineProperties {
    private static final int SECONDS = 60;

    @Property(tries = 1000)
    void everySecondHasTheStateThatLookingAtEachCheckGives(
            @ForAll("checks") List<Sample> checks, @ForAll @IntRange(max = 20) int from) {
        StateTimeline merged =
                ComponentTimeline.merge(checks.stream().map(Sample::timeline).toList(), at(from));

        boolean begun = false;
        for (int second = from; second < SECONDS; second++) {
            int now = second;
            begun |= checks.stream().anyMatch(check -> check.begun(now));
            String expected = begun ? worst(checks, now) : "nothing";
            String seen = merged.at(at(now)).map(step -> step.state().name()).orElse("nothing");
            assertThat(seen).as("second " + now).isEqualTo(expected);
        }
    }

    @Property(tries = 1000)
    void aPatchReplacesItsPartAndNothingElse(
            @ForAll("sample") Sample old,
            @ForAll("sample") Sample patch,
            @ForAll @IntRange(max = 40) int from,
            @ForAll @IntRange(min = 1, max = 30) int length) {
        int until = from + length;
        List<Step> steps = new ArrayList<>();
        steps.add(new Step(at(from), State.GOOD));
        patch.states().stream()
                .filter(step -> step.since().isAfter(at(from)) && step.since().isBefore(at(until)))
                .forEach(steps::add);

        StateTimeline patched = StateTimeline.of(old.states()).patched(at(from), at(until), steps);

        for (int second = 0; second < SECONDS; second++) {
            boolean inside = second >= from && second < until;
            List<Step> source = inside ? steps : old.states();
            boolean oldIsSilent =
                    !inside && second >= until && state(old.states(), second).equals("nothing");
            String expected = state(oldIsSilent ? steps : source, second);
            assertThat(state(patched.steps(), second)).as("second " + second).isEqualTo(expected);
        }
    }

    private static String worst(List<Sample> checks, int second) {
        int rank = -1;
        for (Sample check : checks) {
            if (check.active(second) && check.begun(second)) {
                String state = state(check.states(), second);
                int severity = switch (state) {
                    case "BAD" -> check.degradeOnly() ? 2 : 3;
                    case "DEGRADED" -> 2;
                    case "UNKNOWN" -> 1;
                    default -> 0;
                };
                rank = Math.max(rank, severity);
            }
        }
        return switch (rank) {
            case 3 -> "BAD";
            case 2 -> "DEGRADED";
            case 0 -> "GOOD";
            default -> "UNKNOWN";
        };
    }

    private static String state(List<Step> steps, int second) {
        String state = "nothing";
        for (Step step : steps) {
            if (!step.since().isAfter(at(second))) {
                state = step.state().name();
            }
        }
        return state;
    }

    private static Instant at(int second) {
        return Instant.EPOCH.plusSeconds(second);
    }

    @Provide
    Arbitrary<List<Sample>> checks() {
        return sample().list().ofMinSize(1).ofMaxSize(4);
    }

    @Provide
    Arbitrary<Sample> sample() {
        Arbitrary<List<Integer>> times = Arbitraries.integers()
                .between(0, SECONDS - 1)
                .list()
                .ofMaxSize(6)
                .uniqueElements();
        return Combinators.combine(
                        times,
                        Arbitraries.of(State.class).list().ofSize(6),
                        Arbitraries.integers().between(0, 30),
                        Arbitraries.integers().between(31, 80),
                        Arbitraries.of(true, false))
                .as(Sample::of);
    }

    record Sample(List<Step> states, int from, int to, boolean degradeOnly) {

        static Sample of(List<Integer> times, List<State> states, int from, int to, boolean degradeOnly) {
            List<Integer> sorted = times.stream().sorted().toList();
            List<Step> steps = new ArrayList<>();
            for (int i = 0; i < sorted.size(); i++) {
                steps.add(new Step(at(sorted.get(i)), states.get(i)));
            }
            return new Sample(StateTimeline.of(steps).steps(), from, to, degradeOnly);
        }

        boolean active(int second) {
            return second >= from && second < to;
        }

        boolean begun(int second) {
            return states.stream().anyMatch(step -> !step.since().isAfter(at(second)));
        }

        CheckTimeline timeline() {
            CheckVersion version = new CheckVersion(
                    1,
                    at(from),
                    at(to),
                    new SlotGrid(Duration.ofSeconds(1), Duration.ZERO),
                    Duration.ofSeconds(1),
                    1,
                    new Quorum(1, 1),
                    degradeOnly ? Effect.DEGRADE : Effect.OUTAGE,
                    Set.of("a"));
            return new CheckTimeline(new CheckHistory(List.of(version)), StateTimeline.of(states));
        }
    }
}
