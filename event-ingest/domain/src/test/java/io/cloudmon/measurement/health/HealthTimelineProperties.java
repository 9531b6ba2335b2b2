package io.cloudmon.measurement.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudmon.measurement.State;
import io.cloudmon.measurement.availability.StateTimeline;
import io.cloudmon.measurement.schedule.CheckHistory;
import io.cloudmon.measurement.schedule.CheckVersion;
import io.cloudmon.measurement.schedule.Effect;
import io.cloudmon.measurement.verdict.Quorum;
import io.cloudmon.measurement.window.Interval;
import io.cloudmon.result.Reason;
import io.cloudmon.result.SlotGrid;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class HealthTimelineProperties {
    private static final int SECONDS = 60;
    private static final int ENDED = 50;

    @Property(tries = 1000)
    void everySecondHasTheStateThatTheResultsInItsWindowsGive(
            @ForAll("samples") List<Sample> samples, @ForAll("flag") Flag down, @ForAll("flag") Flag slow) {
        HealthRule rule = rule(down, slow);

        StateTimeline states = states(rule, samples, 0, SECONDS);

        for (int second = 0; second < SECONDS; second++) {
            String expected = second < ENDED ? NaiveHealth.state(rule.flags(), samples, at(second)) : "UNKNOWN";
            assertThat(states.at(at(second)).orElseThrow().state().name())
                    .as("second " + second)
                    .isEqualTo(expected);
        }
    }

    @Property
    void neitherTheOrderOfResultsNorWhereTheComputationBeginsMatters(
            @ForAll("samples") List<Sample> samples,
            @ForAll("flag") Flag down,
            @ForAll("flag") Flag slow,
            @ForAll @IntRange(min = 1, max = 40) int from,
            @ForAll Random random) {
        HealthRule rule = rule(down, slow);
        Instant earliest = at(from).minus(rule.memory());
        List<Sample> shuffled = new ArrayList<>(samples.stream()
                .filter(sample -> sample.scheduledAt().isAfter(earliest))
                .toList());
        Collections.shuffle(shuffled, random);

        StateTimeline whole = states(rule, samples, 0, SECONDS);
        StateTimeline part = states(rule, shuffled, from, from + 10);

        assertThat(part.steps())
                .isEqualTo(whole.from(at(from)).stream()
                        .filter(step -> step.since().isBefore(at(from + 10)))
                        .toList());
    }

    @Property
    void aResultBearsOnItsWindowAndOnNothingElse(
            @ForAll("samples") List<Sample> samples, @ForAll("sample") Sample late, @ForAll("flag") Flag flag) {
        HealthRule rule = rule(flag, flag("slow", new Measure.Latency(Statistic.P90), 5, 3, 1));
        List<Sample> more = new ArrayList<>(samples);
        more.add(late);

        StateTimeline before = states(rule, samples, 0, SECONDS);
        StateTimeline after = states(rule, more, 0, SECONDS);

        Interval borne = new Interval(late.scheduledAt(), late.scheduledAt().plus(rule.memory()));
        IntStream.range(0, SECONDS)
                .mapToObj(HealthTimelineProperties::at)
                .filter(time -> !borne.contains(time))
                .forEach(time -> assertThat(after.at(time).orElseThrow().state())
                        .isEqualTo(before.at(time).orElseThrow().state()));
    }

    private static StateTimeline states(HealthRule rule, List<Sample> samples, int from, int until) {
        return HealthTimeline.of(rule, samples, List.of(history()), new Interval(at(from), at(until)));
    }

    private static HealthRule rule(Flag down, Flag slow) {
        Flag other = new Flag("slow", slow.checks(), slow.measure(), slow.over(), slow.threshold(), slow.minResults());
        return new HealthRule(
                List.of(down, other),
                List.of(
                        new HealthExpression(new AnyOf(Set.of("down")), State.BAD),
                        new HealthExpression(new AnyOf(Set.of("slow")), State.DEGRADED)));
    }

    private static CheckHistory history() {
        return new CheckHistory(List.of(new CheckVersion(
                1,
                Instant.EPOCH,
                at(ENDED),
                new SlotGrid(Duration.ofSeconds(1), Duration.ZERO),
                Duration.ofSeconds(1),
                1,
                new Quorum(1, 1),
                Effect.OUTAGE,
                Set.of("a", "b"))));
    }

    private static Instant at(int second) {
        return Instant.EPOCH.plusSeconds(second);
    }

    @Provide
    Arbitrary<List<Sample>> samples() {
        return sample().list().ofMaxSize(40);
    }

    @Provide
    Arbitrary<Sample> sample() {
        return Combinators.combine(
                        Arbitraries.of("api", "web"),
                        Arbitraries.of("a", "b"),
                        Arbitraries.integers().between(0, SECONDS - 1),
                        Arbitraries.of(true, false),
                        Arbitraries.of(200, 204, 404, 500).injectNull(0.3),
                        Arbitraries.integers().between(1, 5).injectNull(0.3))
                .as((check, location, second, failed, status, latency) -> new Sample(
                        check,
                        location,
                        at(second),
                        failed,
                        failed ? Reason.OTHER : null,
                        status,
                        latency == null ? null : Duration.ofSeconds(latency)));
    }

    @Provide
    Arbitrary<Flag> flag() {
        Arbitrary<Measure> measures = Arbitraries.of(
                new Measure.SuccessRatio(),
                new Measure.FailureRatio(),
                new Measure.StatusRatio(new StatusSet(Set.of(2), Set.of(404))),
                new Measure.Latency(Statistic.MEAN),
                new Measure.Latency(Statistic.P50),
                new Measure.Latency(Statistic.P90));
        return Combinators.combine(
                        measures,
                        Arbitraries.integers().between(1, 20),
                        Arbitraries.integers().between(0, 5),
                        Arbitraries.integers().between(1, 3),
                        Arbitraries.of(Threshold.Comparison.class))
                .as((measure, over, limit, least, comparison) -> {
                    Flag flag = flag("down", measure, over, limit, least);
                    Threshold threshold =
                            new Threshold(comparison, flag.threshold().limit());
                    return new Flag(flag.id(), flag.checks(), measure, flag.over(), threshold, least);
                });
    }

    private static Flag flag(String id, Measure measure, int over, int limit, int least) {
        double inUnit = measure instanceof Measure.Latency ? limit * 1_000_000 : limit * 20;
        return new Flag(
                id,
                Set.of("api"),
                measure,
                Duration.ofSeconds(over),
                new Threshold(Threshold.Comparison.AT_LEAST, inUnit),
                least);
    }
}
