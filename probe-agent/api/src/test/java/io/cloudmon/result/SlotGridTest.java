package io.cloudmon.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SlotGridTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    @Test
    void spreadsSimilarIdsOverTheInterval() {
        Long[] perTenth = new Long[] {0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L};
        IntStream.range(0, 10_000)
                .mapToLong(i -> SlotGrid.of("check-" + i, MINUTE).offset().toMillis())
                .forEach(offset -> perTenth[(int) (offset / 6_000)]++);

        assertThat(perTenth).allSatisfy(count -> assertThat(count).isBetween(850L, 1_150L));
    }

    @Test
    void countsSlotsBeforeTheEpochDownwards() {
        SlotGrid grid = new SlotGrid(MINUTE, Duration.ofSeconds(10));

        assertThat(grid.atOrBefore(Instant.EPOCH)).isEqualTo(Instant.parse("1969-12-31T23:59:10Z"));
        assertThat(grid.atOrAfter(Instant.parse("1969-12-31T23:58:11Z"))).isEqualTo("1969-12-31T23:59:10Z");
    }

    @Test
    void roundsDownBeforeTheEpochToo() {
        SlotGrid grid = new SlotGrid(MINUTE, Duration.ZERO);

        assertThat(grid.atOrBefore(Instant.EPOCH.minusNanos(1))).isEqualTo(Instant.EPOCH.minus(MINUTE));
        assertThat(grid.contains(Instant.EPOCH.minusNanos(1))).isFalse();
    }

    @Test
    void neverMovesTheSlotsOfAPublishedCheck() {
        assertThat(SlotGrid.of("nimbus-eu-1-compute-api", MINUTE).offset()).isEqualTo(Duration.ofMillis(26_344));
    }

    @Test
    void refusesWhatIsNoGrid() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SlotGrid(Duration.ofMillis(999), Duration.ZERO))
                .withMessageContaining("PT0.999S");
        assertThatIllegalArgumentException().isThrownBy(() -> new SlotGrid(MINUTE, MINUTE));
        assertThatIllegalArgumentException().isThrownBy(() -> new SlotGrid(MINUTE, Duration.ofMillis(-1)));
    }
}
