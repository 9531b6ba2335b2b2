package io.cloudmon.ingest.cloudmonimport.metricsprocessor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignalRecognitionTest {
    private static final String COUNTERS = "stats.counters.openstack.api.$environment.*.$service.*.*.";
    private static final String TIMERS = "stats.timers.openstack.api.$environment.*.$service.*.*.*.";

    @Test
    void recognisesTheShareOfStatusesInAWindowAroundIt() throws NotConvertible {
        String query = "smartSummarize(asPercent(sumSeries(" + COUNTERS + "{2*,3*,404}.count), sumSeries(" + COUNTERS
                + "attempted.count)), '3min', 'average')";

        assertThat(SignalRecognition.of(query))
                .isEqualTo(new Signal(
                        new Measure.Statuses(List.of("2xx", "3xx", 404)),
                        Origin.EPMON,
                        Optional.of(Duration.ofMinutes(3)),
                        false));
    }

    @Test
    void recognisesTheShareOfFailuresWithTheWindowInside() throws NotConvertible {
        String query = share("'1min', 'average', '1min'", "'1min', 'average', '1min'");

        assertThat(SignalRecognition.of(query))
                .isEqualTo(new Signal(new Measure.Failures(), Origin.EPMON, Optional.of(Duration.ofMinutes(1)), false));
    }

    @Test
    void recognisesGlobalmonsCounters() throws NotConvertible {
        String counters = "stats.counters.counter.globalmon.$environment.*.$service.*.";
        String query = "asPercent(sumSeries(" + counters + "failed.count), sumSeries(" + counters + "attempted.count))";

        assertThat(SignalRecognition.of(query))
                .isEqualTo(new Signal(new Measure.Failures(), Origin.GLOBALMON, Optional.empty(), false));
    }

    @ParameterizedTest
    @CsvSource({"mean,mean", "median,p50", "upper_90,p90", "upper_95,p95", "upper_99,p99"})
    void recognisesLatency(String value, String statistic) throws NotConvertible {
        String query = "smartSummarize(consolidateBy(aggregate(" + TIMERS + value + ", 'average'), 'average'), '90s')";

        assertThat(SignalRecognition.of(query))
                .isEqualTo(new Signal(
                        new Measure.Latency(statistic), Origin.EPMON, Optional.of(Duration.ofSeconds(90)), false));
    }

    @Test
    void recognisesCounts() throws NotConvertible {
        assertThat(SignalRecognition.of("consolidateBy(aggregate(" + COUNTERS + "5*.count, 'count'), 'sum')"))
                .isEqualTo(new Signal(new Measure.Statuses(List.of("5xx")), Origin.EPMON, Optional.empty(), true));
        assertThat(SignalRecognition.of(COUNTERS + "failed.count"))
                .isEqualTo(new Signal(new Measure.Failures(), Origin.EPMON, Optional.empty(), true));
    }

    @Test
    void saysWhatItDoesNotUnderstand() {
        assertRefused(
                "movingMedian(" + TIMERS + "mean, 5)", "has the function movingMedian(), which is not understood");
        assertRefused("a.b.c", "has the path 'a.b.c', which is not understood");
        assertRefused(
                COUNTERS.replace("$service", "compute") + "failed.count",
                "has the path 'stats.counters.openstack.api.$environment.*.compute.*.*.failed.count'");
        assertRefused(COUNTERS + "over_1000.count", "asks for 'over_1000.count'");
        assertRefused(TIMERS + "stddev", "asks for '*.stddev'");
        assertRefused("asPercent(" + COUNTERS + "failed.count, " + COUNTERS + "2*.count)", "asks for a share of '2*'");
        assertRefused("asPercent(" + COUNTERS + "failed.count)", "asks for a share of one series");
        assertRefused(share("'1min'", "'3min'"), "takes averages over [PT1M, PT3M]");
        assertRefused("smartSummarize(" + TIMERS + "mean, '3min', 'max')", "takes the max of a window");
        assertRefused("smartSummarize(" + TIMERS + "mean, '3mon')", "has the window '3mon'");
        assertRefused("smartSummarize(" + TIMERS + "mean, '48h')", "has the window '48h'");
    }

    @Test
    void saysWhereTheQueryIsBroken() {
        assertRefused("sumSeries(a.b", "cannot be read from its end on");
        assertRefused("sumSeries(a.b))", "cannot be read from ')' at character 15 on");
        assertRefused("f(a, '3min)", "cannot be read from ''' at character 6 on");
        assertRefused("", "cannot be read from its end on");
    }

    private static String share(String window, String otherWindow) {
        return "asPercent(smartSummarize(sumSeries(" + COUNTERS + "failed.count), " + window
                + "), smartSummarize(sumSeries(" + COUNTERS + "attempted.count), " + otherWindow + "))";
    }

    private static void assertRefused(String query, String message) {
        assertThatThrownBy(() -> SignalRecognition.of(query))
                .isInstanceOf(NotConvertible.class)
                .hasMessageStartingWith(message);
    }
}
