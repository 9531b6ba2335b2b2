package io.cloudmon.measurement.slo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.cloudmon.measurement.window.WindowTotals;
import java.math.BigDecimal;
import java.math.MathContext;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;

class ServiceLevelProperties {

    @Property
    void figuresAreThoseOfExactArithmetic(
            @ForAll("totals") WindowTotals totals,
            @ForAll @DoubleRange(min = 0.5, max = 0.9999) @Scale(4) double target,
            @ForAll DegradedPolicy degraded,
            @ForAll UnknownPolicy unknown) {
        ServiceLevel level = ServiceLevel.of(totals, new Objective(target), degraded, unknown);

        BigDecimal good = decimal(totals.good() + (degraded == DegradedPolicy.GOOD ? totals.degraded() : 0));
        BigDecimal bad = decimal(totals.bad() + (degraded == DegradedPolicy.BAD ? totals.degraded() : 0));
        BigDecimal gap = decimal(totals.unknown());
        BigDecimal numerator = unknown == UnknownPolicy.GOOD ? good.add(gap) : good;
        BigDecimal valid =
                unknown == UnknownPolicy.EXCLUDE ? good.add(bad) : good.add(bad).add(gap);
        if (valid.signum() == 0) {
            assertThat(level.sli()).isNull();
            assertThat(level.budget()).isNull();
            return;
        }
        BigDecimal sli = numerator.divide(valid, MathContext.DECIMAL128);
        BigDecimal spent = BigDecimal.ONE
                .subtract(sli)
                .divide(BigDecimal.ONE.subtract(BigDecimal.valueOf(target)), MathContext.DECIMAL128);
        assertThat(level.sli().value()).isEqualTo(sli.doubleValue(), within(1e-12));
        assertThat(level.budget().left())
                .isEqualTo(BigDecimal.ONE.subtract(spent).doubleValue(), within(1e-7));
    }

    @Property
    void theIndicatorLiesWithinItsBoundsWhateverThePolicy(
            @ForAll("totals") WindowTotals totals, @ForAll DegradedPolicy degraded, @ForAll UnknownPolicy unknown) {
        ServiceLevel level = ServiceLevel.of(totals, new Objective(0.99), degraded, unknown);

        if (level.sli() != null) {
            assertThat(level.sli().value())
                    .isBetween(level.bounds().lower() - 1e-12, level.bounds().upper() + 1e-12);
            assertThat(level.bounds().upper() - level.bounds().lower())
                    .isEqualTo(1 - level.coverage().value(), within(1e-9));
        }
    }

    private static BigDecimal decimal(long value) {
        return BigDecimal.valueOf(value);
    }

    @Provide
    Arbitrary<WindowTotals> totals() {
        Arbitrary<Long> amount =
                Arbitraries.longs().between(0, 3_000_000_000_000L).edgeCases(edges -> edges.add(0L));
        return Combinators.combine(amount, amount, amount, amount, amount).as(WindowTotals::new);
    }
}
