package io.cloudmon.measurement.availability;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudmon.measurement.State;
import io.cloudmon.measurement.availability.Damping.Decision;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class DampingProperties {

    @Property(tries = 5000)
    void statesAndTheirDatesFollowTheRulesReadOffTheWholeHistory(@ForAll("verdicts") List<State> verdicts) {
        NaiveDamping naive = new NaiveDamping(verdicts);

        List<DampedSlot> slots = run(Damping.start(), verdicts, 0).slots();

        assertThat(slots).extracting(DampedSlot::stateAfter).isEqualTo(naive.after());
        assertThat(slots).extracting(DampedSlot::state).isEqualTo(naive.dated());
    }

    @Property(tries = 5000)
    void takingUpAtAnySlotGivesTheSameAsFromTheBeginning(
            @ForAll("verdicts") List<State> verdicts, @ForAll @IntRange(max = 39) int changed, @ForAll State other) {
        int d = Math.min(changed, verdicts.size() - 1);
        List<DampedSlot> stored = run(Damping.start(), verdicts, 0).slots();
        List<State> corrected = new ArrayList<>(verdicts);
        corrected.set(d, other);
        List<DampedSlot> fresh = run(Damping.start(), corrected, 0).slots();

        int from = Math.max(0, d - 2);
        Damping taken = from == 0
                ? Damping.start()
                : Damping.resume(
                        stored.get(from - 1).stateAfter(),
                        from > 1 ? verdicts.get(from - 2) : null,
                        verdicts.get(from - 1));
        List<DampedSlot> again = run(taken, corrected, from).slots();

        assertThat(again).isEqualTo(fresh.subList(from, fresh.size()));
        assertThat(fresh.subList(0, from)).isEqualTo(stored.subList(0, from));
    }

    @Property(tries = 5000)
    void statesAreExactFromTheSlotTakenUpAt(
            @ForAll("verdicts") List<State> verdicts, @ForAll @IntRange(min = 2, max = 39) int at) {
        int d = Math.min(at, verdicts.size());
        List<DampedSlot> whole = run(Damping.start(), verdicts, 0).slots();

        Damping taken = d < 2
                ? Damping.start()
                : Damping.resume(whole.get(d - 1).stateAfter(), verdicts.get(d - 2), verdicts.get(d - 1));
        List<DampedSlot> rest = run(taken, verdicts, d < 2 ? 0 : d).slots();

        assertThat(rest)
                .extracting(DampedSlot::stateAfter)
                .isEqualTo(whole.subList(d < 2 ? 0 : d, whole.size()).stream()
                        .map(DampedSlot::stateAfter)
                        .toList());
    }

    @Property(tries = 2000)
    void aChangeIsNeverDatedBeforeTheOneItFollows(@ForAll("verdicts") List<State> verdicts) {
        Damping damping = Damping.start();
        int last = 0;
        for (int i = 0; i < verdicts.size(); i++) {
            Decision decision = damping.next(verdicts.get(i));
            if (decision.change() != null) {
                int since = i - decision.change().back();
                assertThat(since).isBetween(Math.max(last, i - 2), i);
                assertThat(decision.change().state()).isNotEqualTo(damping.state());
                last = since;
            }
            damping = decision.after();
        }
    }

    @Property
    void twoEqualVerdictsDecideWhateverWasBefore(
            @ForAll("verdicts") List<State> verdicts, @ForAll("decisive") State verdict) {
        Damping damping = Damping.start();
        for (State earlier : verdicts) {
            damping = damping.next(earlier).after();
        }

        State after = damping.next(verdict).after().next(verdict).after().state();

        assertThat(after).isEqualTo(verdict);
    }

    @Provide
    Arbitrary<State> decisive() {
        return Arbitraries.of(State.GOOD, State.BAD, State.UNKNOWN);
    }

    private static DampedRun run(Damping from, List<State> verdicts, int first) {
        DampedRun run = new DampedRun(from);
        for (int i = first; i < verdicts.size(); i++) {
            run.add(Instant.EPOCH.plusSeconds(60L * i), verdicts.get(i));
        }
        return run;
    }

    @Provide
    Arbitrary<List<State>> verdicts() {
        return Arbitraries.of(State.class).list().ofMinSize(1).ofMaxSize(40);
    }
}
