package io.cloudmon.measurement.slo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.cloudmon.measurement.window.WindowTotals;
import java.util.List;
import org.junit.jupiter.api.Test;

class ServiceLevelTest {
    private static final Objective THREE_NINES = new Objective(0.999);
    private static final long MINUTE = 60_000_000L;

    @Test
    void withoutDataThereIsNoFigureAtAll() {
        ServiceLevel level =
                ServiceLevel.of(WindowTotals.NONE, THREE_NINES, DegradedPolicy.GOOD, UnknownPolicy.EXCLUDE);

        assertThat(level).isEqualTo(new ServiceLevel(null, null, null, null));
    }

    @Test
    void anExcludedWindowHasNoFigureEither() {
        ServiceLevel level = ServiceLevel.of(
                new WindowTotals(0, 0, 0, 0, MINUTE), THREE_NINES, DegradedPolicy.GOOD, UnknownPolicy.EXCLUDE);

        assertThat(level).isEqualTo(new ServiceLevel(null, null, null, null));
    }

    @Test
    void onlyUnknownTimeHasCoverageAndBoundsButNoIndicator() {
        ServiceLevel level = ServiceLevel.of(
                new WindowTotals(0, 0, 0, MINUTE, 0), THREE_NINES, DegradedPolicy.GOOD, UnknownPolicy.EXCLUDE);

        assertThat(level).isEqualTo(new ServiceLevel(null, new Bounds(0, 1), new Coverage(0), null));
    }

    @Test
    void theAllowedDowntimeOfThirtyDaysSpendsTheBudgetExactly() {
        long days = 30 * 24 * 60 * MINUTE;
        long allowed = days / 1000;

        ServiceLevel level = ServiceLevel.of(
                new WindowTotals(days - allowed, 0, allowed, 0, 0),
                THREE_NINES,
                DegradedPolicy.GOOD,
                UnknownPolicy.EXCLUDE);

        assertThat(allowed).isEqualTo(43 * MINUTE + 12 * 1_000_000L);
        assertThat(level.sli().value()).isEqualTo(0.999, within(1e-12));
        assertThat(level.budget().left()).isEqualTo(0, within(1e-9));
    }

    @Test
    void policiesDecideWhatDegradedAndUnknownCountAs() {
        WindowTotals totals = new WindowTotals(60, 20, 10, 10, 5);

        assertThat(sli(totals, DegradedPolicy.GOOD, UnknownPolicy.EXCLUDE)).isEqualTo(80.0 / 90);
        assertThat(sli(totals, DegradedPolicy.BAD, UnknownPolicy.EXCLUDE)).isEqualTo(60.0 / 90);
        assertThat(sli(totals, DegradedPolicy.GOOD, UnknownPolicy.BAD)).isEqualTo(80.0 / 100);
        assertThat(sli(totals, DegradedPolicy.GOOD, UnknownPolicy.GOOD)).isEqualTo(90.0 / 100);
    }

    @Test
    void timeSlicesCountSlicesNotEvents() {
        List<Tally> slices = List.of(new Tally(1, 0, 0), new Tally(900, 100, 0), new Tally(0, 0, 7));

        assertThat(Sli.timeSlices(slices, 0.95, UnknownPolicy.EXCLUDE)).contains(new Sli(0.5));
        assertThat(Sli.timeSlices(slices, 0.95, UnknownPolicy.BAD)).contains(new Sli(1.0 / 3));
        assertThat(Sli.timeSlices(List.of(), 0.95, UnknownPolicy.BAD)).isEmpty();
    }

    @Test
    void anObjectiveOfAllOrNothingIsRefused() {
        assertThatThrownBy(() -> new Objective(1)).hasMessageContaining("above 0 and below 1");
        assertThatThrownBy(() -> new Objective(Double.NaN)).hasMessageContaining("NaN");
    }

    private static double sli(WindowTotals totals, DegradedPolicy degraded, UnknownPolicy unknown) {
        return ServiceLevel.of(totals, THREE_NINES, degraded, unknown).sli().value();
    }
}
