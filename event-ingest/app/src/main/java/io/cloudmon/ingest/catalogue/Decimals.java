package io.cloudmon.ingest.catalogue;

import java.math.BigDecimal;

/** Percentages are kept exactly to four decimals, fractions to six. */
final class Decimals {
    private static final int OF_PERCENT = 4;
    private static final int OF_FRACTION = 6;

    private Decimals() {}

    /** Adds a problem where a percentage could not be kept exactly. */
    static void check(Item percentage, Problems problems) {
        check(percentage, OF_PERCENT, problems);
    }

    /** Adds a problem where a fraction could not be kept exactly. */
    static void checkFraction(Item fraction, Problems problems) {
        check(fraction, OF_FRACTION, problems);
    }

    private static void check(Item number, int most, Problems problems) {
        if (!number.node().isNumber()) {
            return;
        }
        BigDecimal value = number.node().decimalValue().stripTrailingZeros();
        if (value.scale() > most) {
            problems.add(number, "is " + value.toPlainString(), "write at most " + most + " decimals");
        }
    }
}
