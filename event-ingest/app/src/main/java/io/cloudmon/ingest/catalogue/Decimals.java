package io.cloudmon.ingest.catalogue;

import java.math.BigDecimal;

/** Percentages are kept exactly to four decimals. */
final class Decimals {
    private static final int MOST = 4;

    private Decimals() {}

    /** Adds a problem where a number could not be kept exactly. */
    static void check(Item number, Problems problems) {
        if (!number.node().isNumber()) {
            return;
        }
        BigDecimal value = number.node().decimalValue().stripTrailingZeros();
        if (value.scale() > MOST) {
            problems.add(number, "is " + value.toPlainString(), "write at most " + MOST + " decimals");
        }
    }
}
