package io.cloudmon.bench.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DistributionTest {

    @Test
    void findsTheMedianOfAnyOrder() {
        assertThat(new Distribution(List.of(9.0, 1.0, 5.0)).median()).isEqualTo(5);
        assertThat(new Distribution(List.of(9.0, 1.0, 5.0, 6.0)).median()).isEqualTo(5.5);
    }

    @Test
    void takesQuantilesByNearestRank() {
        Distribution hundred = new Distribution(
                IntStream.rangeClosed(1, 100).mapToObj(i -> (double) i).toList());

        assertThat(hundred.quantile(0.99)).isEqualTo(99);
        assertThat(hundred.quantile(1)).isEqualTo(100);
        assertThat(new Distribution(List.of(7.0)).quantile(0.99)).isEqualTo(7);
    }

    @Test
    void refusesToSayAnythingOfNothing() {
        assertThatThrownBy(() -> new Distribution(List.of())).hasMessage("nothing was measured");
    }
}
