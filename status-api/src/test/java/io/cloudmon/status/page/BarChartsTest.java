package io.cloudmon.status.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudmon.status.availability.Day;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class BarChartsTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final Instant LATER = Instant.parse("2026-06-01T00:00:00Z");
    private static final long DAY_US = Duration.ofDays(1).toNanos() / 1000;

    private final Texts texts = (Texts) Proxy.newProxyInstance(
            Texts.class.getClassLoader(),
            new Class<?>[] {Texts.class},
            (proxy, method, values) -> List.of(values).toString());
    private final BarCharts charts = new BarCharts(texts);

    @Test
    void drawsOnePathPerStateTheWorseTheTaller() {
        BarChart chart = charts.of(List.of(good(0), degraded(1), bad(2), nothing(3)), LATER);

        assertThat(chart.good()).isEqualTo("M2 32v-20");
        assertThat(chart.degraded()).isEqualTo("M7 32v-26");
        assertThat(chart.bad()).isEqualTo("M12 32v-32");
        assertThat(chart.unknown()).isEqualTo("M17 32v-7");
        assertThat(chart.summary()).isEqualTo("[4, 1, 1, 1, 1]");
    }

    @Test
    void movesRelativelyFromBarToBar() {
        BarChart chart = charts.of(List.of(good(0), good(1), bad(2), good(3)), LATER);

        assertThat(chart.good()).isEqualTo("M2 32v-20m5 20v-20m10 20v-20");
    }

    @Test
    void drawsThePartThatWasNotMeasuredAsNoDataOnTop() {
        BarChart chart = charts.of(List.of(new Day("c", FIRST, DAY_US / 2, 0, 0, 0, 0)), LATER);

        assertThat(chart.good()).isEqualTo("M2 32v-10");
        assertThat(chart.unknown()).isEqualTo("M2 22v-10");
    }

    @Test
    void judgesTodayByItsPassedPart() {
        Instant noon = Instant.parse("2026-01-01T12:00:00Z");

        BarChart chart = charts.of(List.of(new Day("c", FIRST, DAY_US / 2, 0, 0, 0, 0)), noon);

        assertThat(chart.good()).isEqualTo("M2 32v-20");
        assertThat(chart.unknown()).isEmpty();
    }

    @Test
    void keepsTroubleVisibleHoweverLittleWasMeasured() {
        BarChart chart = charts.of(List.of(new Day("c", FIRST, 0, 0, 1, 0, 0)), LATER);

        assertThat(chart.bad()).isEqualTo("M2 32v-16");
        assertThat(chart.unknown()).isEqualTo("M2 16v-16");
    }

    @Test
    void leavesExcludedTimeOutOfWhatWasDue() {
        BarChart chart = charts.of(List.of(new Day("c", FIRST, DAY_US / 2, 0, 0, 0, DAY_US / 2)), LATER);

        assertThat(chart.good()).isEqualTo("M2 32v-20");
    }

    @Test
    void neverDrawsADayWithoutDataAsGood() {
        BarChart chart = charts.of(List.of(new Day("c", FIRST, 0, 0, 0, DAY_US, 0)), LATER);

        assertThat(chart.good()).isEmpty();
        assertThat(chart.unknown()).isEqualTo("M2 32v-7");
    }

    private static Day good(int index) {
        return new Day("c", FIRST.plusDays(index), DAY_US, 0, 0, 0, 0);
    }

    private static Day degraded(int index) {
        return new Day("c", FIRST.plusDays(index), DAY_US - 9, 9, 0, 0, 0);
    }

    private static Day bad(int index) {
        return new Day("c", FIRST.plusDays(index), DAY_US - 9, 0, 9, 0, 0);
    }

    private static Day nothing(int index) {
        return Day.empty("c", FIRST.plusDays(index));
    }
}
