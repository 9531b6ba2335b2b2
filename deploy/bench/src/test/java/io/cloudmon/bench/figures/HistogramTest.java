package io.cloudmon.bench.figures;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HistogramTest {
    private static final String EARLIER = """
            # TYPE took_seconds histogram
            took_seconds_bucket{le="0.1"} 1.0
            took_seconds_bucket{le="0.5"} 1.0
            took_seconds_bucket{le="+Inf"} 1.0
            took_seconds_count 1.0
            """;
    private static final String LATER = """
            took_seconds_bucket{kind="a",le="0.1"} 3.0
            took_seconds_bucket{kind="a",le="0.5"} 11.0
            took_seconds_bucket{kind="a",le="+Inf"} 11.0
            took_seconds_max 0.4
            other_seconds_bucket{le="0.1"} 99.0
            """;

    @Test
    void saysInWhichBucketAQuantileLies() {
        Histogram histogram = Histogram.parse(LATER, "took_seconds");

        assertThat(histogram.total()).isEqualTo(11);
        assertThat(histogram.quantile(0.1)).isEqualTo(0.1);
        assertThat(histogram.quantile(0.5)).isEqualTo(0.5);
    }

    @Test
    void subtractsWhatWasThereBefore() {
        Histogram since = Histogram.parse(LATER, "took_seconds").since(Histogram.parse(EARLIER, "took_seconds"));

        assertThat(since.total()).isEqualTo(10);
        assertThat(since.quantile(0.2)).isEqualTo(0.1);
        assertThat(since.quantile(0.21)).isEqualTo(0.5);
    }

    @Test
    void hasNoQuantileOfNothing() {
        assertThat(Histogram.parse("", "took_seconds").quantile(0.5)).isNaN();
    }
}
