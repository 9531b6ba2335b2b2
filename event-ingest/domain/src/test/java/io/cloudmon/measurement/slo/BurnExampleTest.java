package io.cloudmon.measurement.slo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The example on which sloth's default long window goes wrong: 22 h at 10 requests a minute without an error, then 2 h at
 * 1,000 a minute with 5 % errors. The figures are worked out by hand.
 */
class BurnExampleTest {
    private static final Objective THREE_NINES = new Objective(0.999);
    private static final long QUIET_GOOD = 22 * 60 * 10;
    private static final long BUSY_GOOD = 2 * 60 * 950;
    private static final long BUSY_BAD = 2 * 60 * 50;

    @Test
    void theErrorRatioIsThatOfTheRequests() {
        Tally day = new Tally(QUIET_GOOD + BUSY_GOOD, BUSY_BAD, 0);

        assertThat(day).isEqualTo(new Tally(127_200, 6_000, 0));
        assertThat(1 - Sli.occurrences(day, UnknownPolicy.EXCLUDE).orElseThrow().value())
                .isEqualTo(6_000.0 / 133_200, within(1e-12))
                .isEqualTo(0.045045, within(1e-6));
        assertThat(BurnRate.of(day, THREE_NINES).orElseThrow().value()).isEqualTo(45.045, within(1e-3));
    }

    @Test
    void theMeanOfFiveMinuteRatiosIsAnotherFigure() {
        List<Double> ratios = new ArrayList<>();
        for (int slice = 0; slice < 24 * 12; slice++) {
            Tally tally = slice < 22 * 12 ? new Tally(50, 0, 0) : new Tally(4_750, 250, 0);
            ratios.add(1
                    - Sli.occurrences(tally, UnknownPolicy.EXCLUDE)
                            .orElseThrow()
                            .value());
        }

        double mean = ratios.stream().mapToDouble(ratio -> ratio).average().orElseThrow();

        assertThat(mean).isEqualTo(0.05 * 2 / 24, within(1e-12)).isEqualTo(0.004167, within(1e-6));
    }

    @Test
    void halfAnHourWithoutRequestsChangesNothing() {
        Tally day = new Tally(QUIET_GOOD - 300 + BUSY_GOOD, BUSY_BAD, 30);

        assertThat(1 - Sli.occurrences(day, UnknownPolicy.EXCLUDE).orElseThrow().value())
                .isEqualTo(6_000.0 / 132_900, within(1e-12));
    }

    @Test
    void allThreeRulesFireInTheBusyHours() {
        Tally hour = new Tally(57_000, 3_000, 0);
        Tally fiveMinutes = new Tally(4_750, 250, 0);
        Tally sixHours = new Tally(4 * 600 + BUSY_GOOD, BUSY_BAD, 0);
        Tally halfHour = new Tally(28_500, 1_500, 0);
        Tally threeDays = new Tally(48 * 600 + QUIET_GOOD + BUSY_GOOD, BUSY_BAD, 0);
        List<BurnAlert> rules = BurnAlert.standard(2);

        assertThat(rules.get(0).fires(hour, fiveMinutes, THREE_NINES)).isTrue();
        assertThat(rules.get(1).fires(sixHours, halfHour, THREE_NINES)).isTrue();
        assertThat(rules.get(2).fires(threeDays, sixHours, THREE_NINES)).isTrue();
        assertThat(rules.get(0).fires(hour, new Tally(5_000, 0, 0), THREE_NINES))
                .isFalse();
    }
}
