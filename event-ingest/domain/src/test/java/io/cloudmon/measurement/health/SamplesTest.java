package io.cloudmon.measurement.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudmon.measurement.schedule.CheckHistory;
import io.cloudmon.measurement.schedule.CheckVersion;
import io.cloudmon.measurement.schedule.Effect;
import io.cloudmon.measurement.verdict.Attempt;
import io.cloudmon.measurement.verdict.Quorum;
import io.cloudmon.result.Blame;
import io.cloudmon.result.Outcome;
import io.cloudmon.result.Reason;
import io.cloudmon.result.SlotGrid;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SamplesTest {
    private static final Instant SLOT = Instant.parse("2026-03-10T12:00:00Z");

    @Test
    void ofSeveralAttemptsTheLastCounts() {
        List<Sample> samples = samples(
                new Run(SLOT, attempt("a", 2, Outcome.SUCCESS, null), 200, Duration.ofMillis(30)),
                new Run(SLOT, attempt("a", 1, Outcome.FAILURE, Blame.TARGET), 500, Duration.ofMillis(10)));

        assertThat(samples).containsExactly(new Sample("api", "a", SLOT, false, null, 200, Duration.ofMillis(30)));
    }

    @Test
    void aFailureWithoutAnswerHasNoLatencyAndOneWithAStatusHas() {
        List<Sample> samples = samples(
                new Run(SLOT, attempt("a", 1, Outcome.FAILURE, Blame.TARGET), null, Duration.ofSeconds(5)),
                new Run(SLOT, attempt("b", 1, Outcome.FAILURE, Blame.TARGET), 500, Duration.ofMillis(10)));

        assertThat(samples)
                .containsExactlyInAnyOrder(
                        new Sample("api", "a", SLOT, true, Reason.TIMEOUT, null, null),
                        new Sample("api", "b", SLOT, true, Reason.TIMEOUT, 500, Duration.ofMillis(10)));
    }

    @ParameterizedTest
    @EnumSource(
            value = Blame.class,
            names = {"RESOLVER", "NETWORK", "AGENT"})
    void whatIsNotTheTargetsFaultIsNoSample(Blame blame) {
        assertThat(samples(new Run(SLOT, attempt("a", 1, Outcome.FAILURE, blame), null, null)))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Outcome.class,
            names = {"MISSED", "SKIPPED"})
    void whatDidNotRunIsNoSample(Outcome outcome) {
        assertThat(samples(new Run(SLOT, attempt("a", 1, outcome, null), null, null)))
                .isEmpty();
    }

    @Test
    void unexpectedSlotsAndLocationsAreLeftOut() {
        assertThat(samples(
                        new Run(SLOT.plusSeconds(1), attempt("a", 1, Outcome.SUCCESS, null), 200, null),
                        new Run(SLOT, attempt("elsewhere", 1, Outcome.SUCCESS, null), 200, null)))
                .isEmpty();
    }

    private static List<Sample> samples(Run... runs) {
        CheckVersion version = new CheckVersion(
                1,
                Instant.EPOCH,
                null,
                new SlotGrid(Duration.ofSeconds(10), Duration.ZERO),
                Duration.ofSeconds(1),
                2,
                new Quorum(1, 1),
                Effect.OUTAGE,
                Set.of("a", "b"));
        return Samples.of("api", new CheckHistory(List.of(version)), List.of(runs));
    }

    private static Attempt attempt(String location, int number, Outcome outcome, Blame blame) {
        Reason reason = outcome == Outcome.FAILURE ? Reason.TIMEOUT : null;
        return new Attempt(location, number, 2, outcome, reason, blame);
    }
}
