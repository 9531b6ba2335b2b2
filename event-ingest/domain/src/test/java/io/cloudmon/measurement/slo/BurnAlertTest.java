package io.cloudmon.measurement.slo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BurnAlertTest {
    private static final Objective THREE_NINES = new Objective(0.999);
    private static final BurnAlert FAST = BurnAlert.standard(1).getFirst();

    @Test
    void oneFailedProbeInAnHourOfMinutesDoesNotPage() {
        assertThat(FAST.sampleFloor(THREE_NINES)).isEqualTo(69.4, within(0.1));
        assertThat(FAST.fires(new Tally(59, 1, 0), new Tally(4, 1, 0), THREE_NINES))
                .isFalse();
    }

    @Test
    void aFastBurnThatGoesOnPages() {
        assertThat(FAST.fires(new Tally(350, 10, 0), new Tally(25, 5, 0), THREE_NINES))
                .isTrue();
    }

    @Test
    void aBurnThatIsOverDoesNotPage() {
        assertThat(FAST.fires(new Tally(350, 10, 0), new Tally(30, 0, 0), THREE_NINES))
                .isFalse();
        assertThat(FAST.fires(new Tally(350, 10, 0), new Tally(0, 0, 30), THREE_NINES))
                .isFalse();
    }

    @Test
    void tooFewFailuresDoNotPage() {
        BurnAlert demanding = BurnAlert.standard(3).getFirst();

        assertThat(demanding.fires(new Tally(300, 5, 0), new Tally(25, 5, 0), THREE_NINES))
                .isTrue();
        assertThat(demanding.fires(new Tally(130, 2, 0), new Tally(25, 2, 0), THREE_NINES))
                .isFalse();
    }

    @Test
    void silenceNeitherFiresNorResolves() {
        Tally burnt = new Tally(350, 10, 0);

        assertThat(FAST.decide(burnt, new Tally(0, 0, 30), THREE_NINES)).isEqualTo(BurnDecision.KEEP);
        assertThat(FAST.decide(burnt, new Tally(25, 5, 0), THREE_NINES)).isEqualTo(BurnDecision.FIRE);
        assertThat(FAST.decide(burnt, new Tally(30, 0, 0), THREE_NINES)).isEqualTo(BurnDecision.RESOLVE);
    }

    @Test
    void silenceEndsAnAlertWhenTheBurnHasLeftTheLongWindow() {
        assertThat(FAST.decide(new Tally(350, 0, 30), new Tally(0, 0, 30), THREE_NINES))
                .isEqualTo(BurnDecision.RESOLVE);
        assertThat(FAST.decide(new Tally(0, 0, 720), new Tally(0, 0, 60), THREE_NINES))
                .isEqualTo(BurnDecision.RESOLVE);
    }

    @Test
    void burnRateOneSpendsTheBudgetExactly() {
        assertThat(BurnRate.of(new Tally(999, 1, 0), THREE_NINES).orElseThrow().value())
                .isEqualTo(1.0, within(1e-9));
        assertThat(BurnRate.of(new Tally(0, 0, 5), THREE_NINES)).isEmpty();
    }

    @Test
    void standardRulesSpendTwoFiveAndTenPerCentOfAThirtyDayBudget() {
        assertThat(BurnAlert.standard(1))
                .extracting(alert -> alert.factor()
                        * alert.longWindow().toHours()
                        / Duration.ofDays(30).toHours())
                .usingComparatorForType((a, b) -> Math.abs(a - b) < 1e-9 ? 0 : Double.compare(a, b), Double.class)
                .containsExactly(0.02, 0.05, 0.1);
    }

    @Test
    void aShortWindowMustBeShorter() {
        assertThatThrownBy(() -> new BurnAlert(Duration.ofHours(1), Duration.ofHours(2), 1, 1))
                .hasMessageContaining("must be shorter");
    }
}
