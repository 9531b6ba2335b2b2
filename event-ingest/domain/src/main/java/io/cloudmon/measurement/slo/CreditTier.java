package io.cloudmon.measurement.slo;

import java.math.BigDecimal;

/**
 * What is paid back when the service level falls below a mark.
 *
 * @param below the mark, above 0 and at most 1
 * @param credit share of the fee in per cent, above 0 and at most 100
 */
public record CreditTier(BigDecimal below, BigDecimal credit) {
    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    public CreditTier {
        if (below.signum() <= 0 || below.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException("below is " + below + "; it must be above 0 and at most 1");
        }
        if (credit.signum() <= 0 || credit.compareTo(ALL) > 0) {
            throw new IllegalArgumentException("credit is " + credit + "; it must be above 0 and at most 100");
        }
    }
}
