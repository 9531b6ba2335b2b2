package io.cloudmon.measurement.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudmon.measurement.State;
import io.cloudmon.result.Blame;
import io.cloudmon.result.Outcome;
import io.cloudmon.result.Reason;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class QuorumProperties {
    private static final List<String> LOCATIONS = List.of("a", "b", "c", "d", "e");

    @Property(tries = 2000)
    void verdictIsWhatCountingByHandSays(
            @ForAll("attempts") List<Attempt> attempts,
            @ForAll @IntRange(min = 1, max = 5) int expected,
            @ForAll @IntRange(min = 1, max = 4) int minReporting,
            @ForAll @IntRange(min = 1, max = 4) int minFailing) {
        Set<String> locations = Set.copyOf(LOCATIONS.subList(0, expected));

        State verdict = SlotReports.of(locations, attempts)
                .decide(new Quorum(minReporting, minFailing))
                .state();

        assertThat(verdict).isEqualTo(byHand(locations, attempts, minReporting, minFailing));
    }

    @Property
    void orderOfArrivalDoesNotMatter(@ForAll("attempts") List<Attempt> attempts, @ForAll Random random) {
        List<Attempt> shuffled = new ArrayList<>(attempts);
        Collections.shuffle(shuffled, random);

        SlotVerdict one = SlotReports.of(Set.copyOf(LOCATIONS), attempts).decide(new Quorum(1, 1));
        SlotVerdict other = SlotReports.of(Set.copyOf(LOCATIONS), shuffled).decide(new Quorum(1, 1));

        assertThat(other).isEqualTo(one);
    }

    /** Counts with floating point and strings instead of the classes under test. */
    private static State byHand(Set<String> locations, List<Attempt> attempts, int m, int k) {
        Map<String, Attempt> last = new HashMap<>();
        for (Attempt attempt : attempts) {
            if (locations.contains(attempt.location())
                    && (!last.containsKey(attempt.location())
                            || last.get(attempt.location()).attempt() < attempt.attempt())) {
                last.put(attempt.location(), attempt);
            }
        }
        double reporting = 0;
        double failing = 0;
        double impaired = 0;
        for (Attempt attempt : last.values()) {
            boolean failed = attempt.outcome() == Outcome.FAILURE;
            boolean targets = attempt.blame() == null || attempt.blame() == Blame.TARGET;
            boolean ran = attempt.outcome() == Outcome.SUCCESS || attempt.outcome() == Outcome.DEGRADED;
            reporting += ran || (failed && targets) ? 1 : 0;
            failing += failed && targets ? 1 : 0;
            impaired += (failed && targets) || attempt.outcome() == Outcome.DEGRADED ? 1 : 0;
        }
        if (reporting < m) {
            return State.UNKNOWN;
        }
        if (failing > reporting * 0.5 && failing >= k) {
            return State.BAD;
        }
        return impaired > reporting * 0.5 ? State.DEGRADED : State.GOOD;
    }

    @Provide
    Arbitrary<List<Attempt>> attempts() {
        Arbitrary<Attempt> attempt = Combinators.combine(
                        Arbitraries.of(LOCATIONS),
                        Arbitraries.integers().between(1, 3),
                        Arbitraries.of(Outcome.class),
                        Arbitraries.of(Blame.class).injectNull(0.4))
                .as((location, number, outcome, blame) -> new Attempt(
                        location,
                        number,
                        3,
                        outcome,
                        outcome == Outcome.FAILURE ? Reason.values()[number] : null,
                        blame));
        return attempt.list().ofMaxSize(12).uniqueElements(value -> value.location() + value.attempt());
    }
}
