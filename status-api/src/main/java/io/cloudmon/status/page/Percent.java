package io.cloudmon.status.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Fractions as per cent, always rounded down: only what was perfect reads 100 %. */
final class Percent {
    private static final String NONE = "no data";

    private Percent() {}

    /** An availability, to three decimals. */
    static String precise(@Nullable Double fraction) {
        return fraction == null ? NONE : format(fraction, 3);
    }

    /** A share such as coverage or budget, in whole per cent. */
    static String whole(@Nullable Double fraction) {
        return fraction == null ? NONE : format(fraction, 0);
    }

    private static String format(double fraction, int decimals) {
        BigDecimal percent = BigDecimal.valueOf(fraction)
                .movePointRight(2)
                .setScale(9, RoundingMode.HALF_EVEN)
                .setScale(decimals, RoundingMode.FLOOR)
                .stripTrailingZeros();
        String text = percent.toPlainString();
        return (text.startsWith("-") ? "−" + text.substring(1) : text) + "\u00a0%";
    }
}
