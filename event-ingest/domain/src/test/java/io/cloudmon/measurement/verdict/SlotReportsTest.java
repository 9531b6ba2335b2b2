package io.cloudmon.measurement.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudmon.measurement.State;
import io.cloudmon.result.Blame;
import io.cloudmon.result.Outcome;
import io.cloudmon.result.Reason;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SlotReportsTest {
    private static final Set<String> THREE = Set.of("a", "b", "c");
    private static final Quorum QUORUM = Quorum.forLocations(3);

    @Test
    void reportsUnknownWhenTooFewLocationsAnswer() {
        assertThat(decide(success("a"))).isEqualTo(State.UNKNOWN);
        assertThat(decide(success("a"), success("b"))).isEqualTo(State.GOOD);
    }

    @Test
    void oneLocationOfTwoIsNoMajority() {
        assertThat(decide(success("a"), failure("b", Blame.TARGET))).isEqualTo(State.GOOD);
        assertThat(decide(success("a"), failure("b", Blame.TARGET), failure("c", Blame.TARGET)))
                .isEqualTo(State.BAD);
    }

    @Test
    void faultsOfAgentResolverAndNetworkAreNeverTheTargets() {
        assertThat(decide(failure("a", Blame.AGENT), failure("b", Blame.RESOLVER), failure("c", Blame.NETWORK)))
                .isEqualTo(State.UNKNOWN);
    }

    @Test
    void aMajorityOfDegradedAndFailingTogetherIsDegraded() {
        assertThat(decide(attempt("a", 1, Outcome.DEGRADED, null), failure("b", Blame.TARGET), success("c")))
                .isEqualTo(State.DEGRADED);
    }

    @Test
    void theLastAttemptDecidesAndAFailureWaitsForTheNext() {
        SlotReports first = SlotReports.of(Set.of("a"), List.of(attempt("a", 1, Outcome.FAILURE, Blame.TARGET)));
        SlotReports second = SlotReports.of(
                Set.of("a"), List.of(attempt("a", 2, Outcome.SUCCESS, null), attempt("a", 1, Outcome.FAILURE, null)));

        assertThat(first.complete()).isFalse();
        assertThat(second.complete()).isTrue();
        assertThat(second.decide(new Quorum(1, 1)).state()).isEqualTo(State.GOOD);
    }

    @Test
    void aLocationThatIsNotExpectedDoesNotCount() {
        SlotReports reports = SlotReports.of(Set.of("a"), List.of(failure("x", Blame.TARGET)));

        assertThat(reports.complete()).isFalse();
        assertThat(reports.decide(new Quorum(1, 1)).tally()).isEqualTo(new SlotTally(1, 0, 0, 0, null));
    }

    @Test
    void theReasonIsTheFirstFailingLocationsNotADegradedOnes() {
        SlotReports reports =
                SlotReports.of(THREE, List.of(degraded("a"), failure("b", Blame.TARGET), failure("c", Blame.TARGET)));

        assertThat(reports.decide(QUORUM).tally().reason()).isEqualTo(Reason.TIMEOUT);
    }

    @Test
    void aTallyThatDoesNotAddUpIsRefused() {
        assertThatThrownBy(() -> new SlotTally(2, 2, 2, 1, null)).hasMessageContaining("must fit in reporting 2");
        assertThatThrownBy(() -> new Quorum(0, 1)).hasMessageContaining("at least 1");
    }

    private static State decide(Attempt... attempts) {
        return SlotReports.of(THREE, List.of(attempts)).decide(QUORUM).state();
    }

    private static Attempt success(String location) {
        return attempt(location, 1, Outcome.SUCCESS, null);
    }

    private static Attempt degraded(String location) {
        return new Attempt(location, 1, 1, Outcome.DEGRADED, Reason.ASSERTION, null);
    }

    private static Attempt failure(String location, Blame blame) {
        return new Attempt(location, 2, 2, Outcome.FAILURE, Reason.TIMEOUT, blame);
    }

    private static Attempt attempt(String location, int number, Outcome outcome, Blame blame) {
        return new Attempt(location, number, 2, outcome, null, blame);
    }
}
