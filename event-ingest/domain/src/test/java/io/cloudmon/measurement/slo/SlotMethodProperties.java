package io.cloudmon.measurement.slo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Against a walk over every single slot of every single slice, in doubles. */
class SlotMethodProperties {
    private static final Objective OBJECTIVE = new Objective(0.99);
    private static final Duration SLICE = Duration.ofMinutes(5);

    @Property
    void occurrencesAreGoodSlotsOfAllThatCount(
            @ForAll("slices") List<SliceGroup> groups, @ForAll DegradedPolicy degraded, @ForAll UnknownPolicy unknown) {
        SlotCounts all = groups.stream()
                .reduce(
                        SlotCounts.NONE,
                        (sum, group) -> sum.plus(group.each(), group.slices()),
                        (one, other) -> one.plus(other, 1));
        double good = 0;
        double valid = 0;
        for (char slot : slots(groups, degraded).stream().flatMap(List::stream).toList()) {
            good += isGood(slot, unknown) ? 1 : 0;
            valid += counts(slot, unknown) ? 1 : 0;
        }

        ServiceLevel level = ServiceLevel.ofOccurrences(all, OBJECTIVE, degraded, unknown);

        expect(level, good, valid);
        sane(level);
    }

    @Property
    void timeSlicesAreSlicesThatReachTheTarget(
            @ForAll("slices") List<SliceGroup> groups,
            @ForAll @IntRange(min = 1, max = 100) int percent,
            @ForAll DegradedPolicy degraded,
            @ForAll UnknownPolicy unknown) {
        double good = 0;
        double valid = 0;
        for (List<Character> slice : slots(groups, degraded)) {
            long in = slice.stream().filter(slot -> isGood(slot, unknown)).count();
            long of = slice.stream().filter(slot -> counts(slot, unknown)).count();
            valid += of > 0 ? 1 : 0;
            good += of > 0 && in * 100 >= of * percent ? 1 : 0;
        }

        ServiceLevel level = ServiceLevel.ofSlices(
                new SliMethod.TimeSlices(SLICE, percent / 100.0), groups, OBJECTIVE, degraded, unknown);

        expect(level, good, valid);
        sane(level);
    }

    @Property
    void ratioTimeSlicesAreTheMeanOfTheSlices(
            @ForAll("slices") List<SliceGroup> groups,
            @ForAll DegradedPolicy degraded,
            @ForAll UnknownPolicy unknown,
            @ForAll long seed) {
        double sum = 0;
        double valid = 0;
        for (List<Character> slice : slots(groups, degraded)) {
            long in = slice.stream().filter(slot -> isGood(slot, unknown)).count();
            long of = slice.stream().filter(slot -> counts(slot, unknown)).count();
            valid += of > 0 ? 1 : 0;
            sum += of > 0 ? (double) in / of : 0;
        }
        SliMethod.Sliced method = new SliMethod.RatioTimeSlices(SLICE);
        List<SliceGroup> shuffled = new ArrayList<>(groups);
        Collections.shuffle(shuffled, new Random(seed));

        ServiceLevel level = ServiceLevel.ofSlices(method, groups, OBJECTIVE, degraded, unknown);

        expect(level, sum, valid);
        sane(level);
        assertThat(ServiceLevel.ofSlices(method, shuffled, OBJECTIVE, degraded, unknown))
                .isEqualTo(level);
    }

    private static void expect(ServiceLevel level, double good, double valid) {
        if (valid == 0) {
            assertThat(level.sli()).isNull();
            assertThat(level.budget()).isNull();
        } else {
            assertThat(level.sli().value()).isEqualTo(good / valid, within(1e-12));
            assertThat(level.budget().left()).isEqualTo(1 - (1 - good / valid) / 0.01, within(1e-9));
        }
    }

    private static void sane(ServiceLevel level) {
        if (level.bounds() != null) {
            assertThat(level.bounds().lower()).isBetween(0.0, level.bounds().upper());
            assertThat(level.bounds().upper()).isBetween(0.0, 1.0);
            assertThat(level.coverage().value()).isBetween(0.0, 1.0);
        }
        if (level.sli() != null) {
            assertThat(level.sli().value())
                    .isBetween(level.bounds().lower(), level.bounds().upper());
        }
    }

    /** Each slice's slots as letters: good, bad, unknown. The excluded are none. */
    private static List<List<Character>> slots(List<SliceGroup> groups, DegradedPolicy degraded) {
        List<List<Character>> slices = new ArrayList<>();
        for (SliceGroup group : groups) {
            for (int i = 0; i < group.slices(); i++) {
                List<Character> slice = new ArrayList<>();
                slice.addAll(Collections.nCopies((int) group.each().good(), 'g'));
                slice.addAll(Collections.nCopies(
                        (int) group.each().degraded(), degraded == DegradedPolicy.GOOD ? 'g' : 'b'));
                slice.addAll(Collections.nCopies((int) group.each().bad(), 'b'));
                slice.addAll(Collections.nCopies((int) group.each().unknown(), 'u'));
                slices.add(slice);
            }
        }
        return slices;
    }

    private static boolean isGood(char slot, UnknownPolicy policy) {
        return slot == 'g' || (slot == 'u' && policy == UnknownPolicy.GOOD);
    }

    private static boolean counts(char slot, UnknownPolicy policy) {
        return slot != 'u' || policy != UnknownPolicy.EXCLUDE;
    }

    @Provide
    Arbitrary<List<SliceGroup>> slices() {
        Arbitrary<Integer> count = Arbitraries.integers().between(0, 20).edgeCases(edges -> edges.add(0, 0));
        Arbitrary<SlotCounts> counts =
                Combinators.combine(count, count, count, count, count).as(SlotCounts::new);
        return Combinators.combine(counts, Arbitraries.integers().between(1, 4))
                .as(SliceGroup::new)
                .list()
                .ofMaxSize(8);
    }
}
