package io.cloudmon.measurement.schedule;

import static org.assertj.core.api.Assertions.assertThat;

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

class CheckHistoryProperties {
    private static final int HORIZON = 400;

    @Property
    void slotsAreTheSecondsThatAreDueInTheVersionInForce(@ForAll("histories") CheckHistory history) {
        List<Instant> expected = everySecond(history);

        List<Instant> slots = history.slots(at(0), at(HORIZON), HORIZON).stream()
                .map(ExpectedSlot::scheduledAt)
                .toList();

        assertThat(slots).isEqualTo(expected);
        assertThat(history.first().map(ExpectedSlot::scheduledAt))
                .isEqualTo(expected.stream().findFirst());
    }

    @Property
    void neighboursAreThoseInTheListOfAllSlots(
            @ForAll("histories") CheckHistory history, @ForAll @IntRange(max = HORIZON) int second) {
        List<Instant> all = everySecond(history);
        Instant now = at(second);

        assertThat(history.slotAt(now).isPresent()).isEqualTo(all.contains(now));
        assertThat(history.atOrBefore(now).map(ExpectedSlot::scheduledAt))
                .isEqualTo(all.reversed().stream()
                        .filter(slot -> !slot.isAfter(now))
                        .findFirst());
        if (history.versions().getLast().validTo() != null) {
            assertThat(history.after(now).map(ExpectedSlot::scheduledAt))
                    .isEqualTo(all.stream().filter(slot -> slot.isAfter(now)).findFirst());
        }
        List<Instant> before = all.stream().filter(slot -> slot.isBefore(now)).toList();
        if (before.size() >= 4) {
            assertThat(history.back(now, 4)).isEqualTo(before.get(before.size() - 4));
        }
    }

    private static List<Instant> everySecond(CheckHistory history) {
        List<Instant> slots = new ArrayList<>();
        for (int second = 0; second <= HORIZON; second++) {
            for (CheckVersion version : history.versions()) {
                boolean inForce = !version.validFrom().isAfter(at(second))
                        && (version.validTo() == null || version.validTo().isAfter(at(second)));
                long offset = second - version.grid().offset().toSeconds();
                if (inForce && Math.floorMod(offset, version.grid().interval().toSeconds()) == 0) {
                    slots.add(at(second));
                }
            }
        }
        return slots;
    }

    private static Instant at(int second) {
        return Instant.EPOCH.plusSeconds(second);
    }

    @Provide
    Arbitrary<CheckHistory> histories() {
        Arbitrary<List<Integer>> lengths =
                Arbitraries.integers().between(0, 90).list().ofMinSize(1).ofMaxSize(4);
        Arbitrary<List<Integer>> intervals =
                Arbitraries.integers().between(1, 20).list().ofSize(4);
        return Combinators.combine(lengths, intervals, Arbitraries.of(true, false), Arbitraries.of(0, 7))
                .as(CheckHistoryProperties::history);
    }

    private static CheckHistory history(List<Integer> lengths, List<Integer> intervals, boolean open, int gap) {
        List<CheckVersion> versions = new ArrayList<>();
        int from = 5;
        for (int i = 0; i < lengths.size(); i++) {
            int to = from + lengths.get(i);
            boolean last = i == lengths.size() - 1;
            Duration interval = Duration.ofSeconds(intervals.get(i));
            SlotGrid grid = new SlotGrid(interval, Duration.ofSeconds(intervals.get(i) / 2));
            versions.add(new CheckVersion(
                    i + 1,
                    at(from),
                    last && open ? null : at(to),
                    grid,
                    Duration.ofSeconds(1),
                    1,
                    new Quorum(1, 1),
                    Effect.OUTAGE,
                    Set.of("a")));
            from = to + gap;
        }
        return new CheckHistory(versions);
    }
}
