package io.cloudmon.ingest.cloudmonimport.metricsprocessor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BoundTest {
    private static final Signal SHARE = signal(new Measure.Failures(), false);
    private static final Signal COUNT = signal(new Measure.Failures(), true);
    private static final Signal LATENCY = signal(new Measure.Latency("mean"), false);

    @Test
    void softensAllAndNothing() throws NotConvertible {
        assertThat(of(SHARE, Operator.EQ, "100")).isEqualTo(new Bound("at_least", 90, true));
        assertThat(of(SHARE, Operator.EQ, "0")).isEqualTo(new Bound("at_most", 10, true));
    }

    @Test
    void keepsAllAndNothingWhenAsked() throws NotConvertible {
        assertThat(Bound.of(SHARE, Operator.EQ, new BigDecimal("100"), true))
                .isEqualTo(new Bound("at_least", 100, false));
        assertThat(Bound.of(SHARE, Operator.EQ, BigDecimal.ZERO, true)).isEqualTo(new Bound("at_most", 0, false));
    }

    @Test
    void keepsOtherThresholds() throws NotConvertible {
        assertThat(of(SHARE, Operator.LT, "65")).isEqualTo(new Bound("below", 65, false));
        assertThat(of(SHARE, Operator.GT, "99.50")).isEqualTo(new Bound("above", new BigDecimal("99.5"), false));
        assertThat(of(LATENCY, Operator.GT, "1200")).isEqualTo(new Bound("above", "1200ms", false));
        assertThat(of(LATENCY, Operator.LT, "10.0")).isEqualTo(new Bound("below", "10ms", false));
        assertThat(of(COUNT, Operator.GT, "0")).isEqualTo(new Bound("above", 0, false));
    }

    @Test
    void refusesWhatHasNoCounterpart() {
        assertRefused(SHARE, Operator.EQ, "50", "compares a share by eq 50, which is hardly ever true");
        assertRefused(SHARE, Operator.GT, "101", "has the threshold 101");
        assertRefused(SHARE, Operator.LT, "-1", "has the threshold -1");
        assertRefused(COUNT, Operator.GT, "5", "compares a number of results by gt 5, which depends on how often");
        assertRefused(COUNT, Operator.LT, "0", "compares a number of results by lt 0");
        assertRefused(LATENCY, Operator.EQ, "5", "compares a latency by eq, which is never true");
        assertRefused(LATENCY, Operator.GT, "0.5", "has the threshold 0.5");
    }

    private static Signal signal(Measure measure, boolean isCount) {
        return new Signal(measure, Origin.EPMON, Optional.empty(), isCount);
    }

    private static Bound of(Signal signal, Operator operator, String threshold) throws NotConvertible {
        return Bound.of(signal, operator, new BigDecimal(threshold), false);
    }

    private static void assertRefused(Signal signal, Operator operator, String threshold, String message) {
        assertThatThrownBy(() -> of(signal, operator, threshold))
                .isInstanceOf(NotConvertible.class)
                .hasMessageStartingWith(message);
    }
}
