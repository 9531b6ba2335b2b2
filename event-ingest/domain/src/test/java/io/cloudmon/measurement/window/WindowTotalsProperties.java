package io.cloudmon.measurement.window;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudmon.measurement.State;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class WindowTotalsProperties {

    @Property
    void totalsAreWhatCountingEverySecondGives(
            @ForAll("periods") List<StatePeriod> periods,
            @ForAll("intervals") List<Interval> exclusions,
            @ForAll("interval") Interval window) {
        long[] counted = new long[5];
        for (int second = 0; second < 200; second++) {
            Instant now = at(second);
            for (StatePeriod period : periods) {
                if (window.contains(now) && period.interval().contains(now)) {
                    boolean out = exclusions.stream().anyMatch(exclusion -> exclusion.contains(now));
                    counted[out ? 4 : period.state().ordinal()] += 1_000_000;
                }
            }
        }

        WindowTotals totals = WindowTotals.of(window, periods, IntervalSet.union(exclusions));

        assertThat(totals).isEqualTo(new WindowTotals(counted[0], counted[1], counted[2], counted[3], counted[4]));
        assertThat(totals.measured()).isEqualTo(totals.scheduled() + totals.excluded());
    }

    @Property
    void aUnionHoldsWhatAnyOfItsIntervalsHolds(@ForAll("intervals") List<Interval> intervals) {
        BitSet seconds = new BitSet();
        intervals.forEach(interval -> seconds.set(
                (int) interval.start().getEpochSecond(), (int) interval.end().getEpochSecond()));

        IntervalSet union = IntervalSet.union(intervals);

        assertThat(union.micros()).isEqualTo(seconds.cardinality() * 1_000_000L);
        assertThat(union.intervals())
                .allSatisfy(interval -> assertThat(
                                seconds.nextClearBit((int) interval.start().getEpochSecond()))
                        .isEqualTo((int) interval.end().getEpochSecond()));
    }

    private static Instant at(int second) {
        return Instant.EPOCH.plusSeconds(second);
    }

    @Provide
    Arbitrary<Interval> interval() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 150),
                        Arbitraries.integers().between(1, 50))
                .as((start, length) -> new Interval(at(start), at(start + length)));
    }

    @Provide
    Arbitrary<List<Interval>> intervals() {
        return interval().list().ofMaxSize(6);
    }

    @Provide
    Arbitrary<List<StatePeriod>> periods() {
        Arbitrary<Integer> length = Arbitraries.integers().between(1, 40);
        Arbitrary<Integer> gap = Arbitraries.of(0, 0, 3);
        return Combinators.combine(length, gap, Arbitraries.of(State.class))
                .as((l, g, state) -> new Object[] {l, g, state})
                .list()
                .ofMaxSize(5)
                .map(WindowTotalsProperties::periods);
    }

    private static List<StatePeriod> periods(List<Object[]> parts) {
        List<StatePeriod> periods = new ArrayList<>();
        int start = 0;
        for (Object[] part : parts) {
            start += (int) part[1];
            int end = start + (int) part[0];
            periods.add(new StatePeriod(new Interval(at(start), at(end)), (State) part[2]));
            start = end;
        }
        return periods;
    }
}
