package io.cloudmon.measurement.slo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.cloudmon.measurement.window.WindowTotals;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
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
        List<SliceGroup> slices = List.of(slice(1, 0, 0), slice(900, 100, 0), slice(0, 0, 7));

        assertThat(timeSlices(slices, UnknownPolicy.EXCLUDE)).contains(new Sli(0.5));
        assertThat(timeSlices(slices, UnknownPolicy.BAD)).contains(new Sli(1.0 / 3));
        assertThat(timeSlices(List.of(), UnknownPolicy.BAD)).isEmpty();
    }

    @Test
    void aSliceThatIsExcludedAsAWholeIsNoSlice() {
        List<SliceGroup> slices = List.of(slice(1, 0, 0), new SliceGroup(new SlotCounts(0, 0, 0, 0, 9), 5));

        assertThat(SliceTally.of(slices, 0.95, DegradedPolicy.GOOD, UnknownPolicy.BAD))
                .isEqualTo(new SliceTally(1, 0, 0));
    }

    @Test
    void creditsFollowTheLowestMarkThatIsMissedAndTheirBoundsThoseOfTheLevel() {
        CreditScale scale = new CreditScale(List.of(tier("0.999", "10"), tier("0.99", "25"), tier("0.95", "100")));
        WindowTotals totals = new WindowTotals(980, 0, 10, 10, 0);
        ServiceLevel level = ServiceLevel.of(totals, THREE_NINES, DegradedPolicy.GOOD, UnknownPolicy.EXCLUDE);

        assertThat(ServiceCredit.of(level, scale))
                .contains(new ServiceCredit(new BigDecimal("25"), new BigDecimal("10"), new BigDecimal("25")));
        assertThat(scale.creditFor(0.999)).isEqualTo("0");
        assertThat(scale.creditFor(0.99)).isEqualTo("10");
        assertThat(scale.creditFor(0)).isEqualTo("100");
    }

    @Test
    void withoutDataNoCreditIsOwedButTheBoundsSayWhatItMayBe() {
        CreditScale scale = new CreditScale(List.of(tier("0.999", "10")));
        ServiceLevel unknown = ServiceLevel.of(
                new WindowTotals(0, 0, 0, MINUTE, 0), THREE_NINES, DegradedPolicy.GOOD, UnknownPolicy.EXCLUDE);
        ServiceLevel nothing =
                ServiceLevel.of(WindowTotals.NONE, THREE_NINES, DegradedPolicy.GOOD, UnknownPolicy.EXCLUDE);

        assertThat(ServiceCredit.of(unknown, scale))
                .contains(new ServiceCredit(null, BigDecimal.ZERO, new BigDecimal("10")));
        assertThat(ServiceCredit.of(nothing, scale)).isEmpty();
        assertThat(ServiceCredit.of(unknown, CreditScale.NONE)).isEmpty();
    }

    @Test
    void tiersThatDoNotGoDownAreRefused() {
        assertThatThrownBy(() -> new CreditScale(List.of(tier("0.99", "10"), tier("0.999", "25"))))
                .hasMessageContaining("each mark must be lower");
    }

    @Test
    void anObjectiveOfAllOrNothingIsRefused() {
        assertThatThrownBy(() -> new Objective(1)).hasMessageContaining("above 0 and below 1");
        assertThatThrownBy(() -> new Objective(Double.NaN)).hasMessageContaining("NaN");
    }

    private static SliceGroup slice(long good, long bad, long unknown) {
        return new SliceGroup(new SlotCounts(good, 0, bad, unknown, 0), 1);
    }

    private static Optional<Sli> timeSlices(List<SliceGroup> slices, UnknownPolicy policy) {
        return Sli.timeSlices(slices, 0.95, DegradedPolicy.GOOD, policy);
    }

    private static CreditTier tier(String below, String credit) {
        return new CreditTier(new BigDecimal(below), new BigDecimal(credit));
    }

    private static double sli(WindowTotals totals, DegradedPolicy degraded, UnknownPolicy unknown) {
        return ServiceLevel.of(totals, THREE_NINES, degraded, unknown).sli().value();
    }
}
