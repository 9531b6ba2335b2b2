package io.cloudmon.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class SlotGridProperties {

    @Property
    void findsSlotsOnBothSidesOfAnyInstant(@ForAll("grids") SlotGrid grid, @ForAll("instants") Instant instant) {
        Instant before = grid.atOrBefore(instant);
        Instant after = grid.atOrAfter(instant);

        assertThat(grid.contains(before)).isTrue();
        assertThat(grid.contains(after)).isTrue();
        assertThat(before).isBeforeOrEqualTo(instant);
        assertThat(after).isAfterOrEqualTo(instant);
    }

    @Property
    void leavesNoSlotBetweenNeighbours(@ForAll("grids") SlotGrid grid, @ForAll("instants") Instant instant) {
        Instant before = grid.atOrBefore(instant);
        Instant after = grid.atOrAfter(instant);

        assertThat(Duration.between(before, after)).isEqualTo(grid.contains(instant) ? Duration.ZERO : grid.interval());
    }

    @Property
    void stepsByExactlyOneInterval(@ForAll("grids") SlotGrid grid, @ForAll("instants") Instant instant) {
        Instant slot = grid.atOrAfter(instant);

        assertThat(grid.atOrAfter(slot.plusNanos(1))).isEqualTo(slot.plus(grid.interval()));
        assertThat(grid.atOrBefore(slot.minusNanos(1))).isEqualTo(slot.minus(grid.interval()));
    }

    @Property
    void agreesWithCountingFromTheOffset(
            @ForAll("grids") SlotGrid grid, @ForAll @IntRange(min = -500, max = 500) int n) {
        Instant slot = Instant.EPOCH.plus(grid.offset()).plus(grid.interval().multipliedBy(n));

        assertThat(grid.contains(slot)).isTrue();
        assertThat(grid.contains(slot.plusNanos(1))).isFalse();
        assertThat(grid.contains(slot.minusNanos(1))).isFalse();
    }

    @Property
    void givesEveryCheckOneOffsetWithinItsInterval(@ForAll String checkId, @ForAll("intervals") Duration interval) {
        SlotGrid grid = SlotGrid.of(checkId, interval);

        assertThat(grid).isEqualTo(SlotGrid.of(checkId, interval));
        assertThat(grid.offset()).isBetween(Duration.ZERO, interval.minusMillis(1));
        assertThat(grid.offset().toNanos() % 1_000_000).isZero();
    }

    @Provide
    Arbitrary<Duration> intervals() {
        return Arbitraries.longs().between(1_000, 40L * 86_400_000).map(Duration::ofMillis);
    }

    @Provide
    Arbitrary<SlotGrid> grids() {
        return Combinators.combine(
                        intervals(), Arbitraries.doubles().between(0, 0.999_999).ofScale(6))
                .as((interval, share) ->
                        new SlotGrid(interval, Duration.ofMillis((long) (interval.toMillis() * share))));
    }

    @Provide
    Arbitrary<Instant> instants() {
        Arbitrary<Long> seconds = Arbitraries.longs().between(-4_000_000_000L, 8_000_000_000L);
        Arbitrary<Integer> nanos = Arbitraries.integers().between(0, 999_999_999);
        return Combinators.combine(seconds, nanos).as(Instant::ofEpochSecond);
    }
}
