package io.cloudmon.probes.net;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.regex.Pattern;

/** How a detail writes things that a person reads. */
public final class Texts {
    private static final int LONGEST = 200;
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cntrl}\\p{Cs}\\p{Co}\\p{Cn}]");

    private Texts() {}

    /** A duration such as {@code 2 s} or {@code 1.5 s}; below a second {@code 250 ms}. */
    public static String duration(Duration duration) {
        long millis = duration.toMillis();
        return millis < 1_000
                ? millis + " ms"
                : BigDecimal.valueOf(millis, 3).stripTrailingZeros().toPlainString() + " s";
    }

    /** A foreign text made harmless: one line, printable, cut after {@value #LONGEST} characters. */
    public static String excerpt(String text) {
        String cut = text.length() > LONGEST ? text.substring(0, LONGEST) + "..." : text;
        return UNPRINTABLE.matcher(cut).replaceAll(" ");
    }
}
