package io.cloudmon.status.page;

import java.time.Duration;
import java.util.Locale;

/** Lengths of time for people, in at most two units. */
final class Spans {
    private static final String SPACE = "\u00a0";

    private Spans() {}

    /** From microseconds up, for how long an answer took. */
    static String answer(long micros) {
        if (micros < 10_000) {
            return String.format(Locale.ROOT, "%.1f", micros / 1_000.0) + SPACE + "ms";
        }
        return micros < 1_000_000
                ? micros / 1_000 + SPACE + "ms"
                : String.format(Locale.ROOT, "%.2f", micros / 1_000_000.0) + SPACE + "s";
    }

    /** From seconds up, for how long something lasted. */
    static String lasting(Duration span) {
        long days = span.toDays();
        if (days > 0) {
            return two(days, "d", span.toHoursPart(), "h");
        }
        if (span.toHours() > 0) {
            return two(span.toHours(), "h", span.toMinutesPart(), "min");
        }
        return span.toMinutes() > 0
                ? two(span.toMinutes(), "min", span.toSecondsPart(), "s")
                : Math.max(0, span.toSeconds()) + SPACE + "s";
    }

    /** One unit, for how long ago something was. */
    static String age(Duration span) {
        if (span.toDays() > 1) {
            return span.toDays() + SPACE + "d";
        }
        if (span.toHours() > 1) {
            return span.toHours() + SPACE + "h";
        }
        return span.toSeconds() >= 120 ? span.toMinutes() + SPACE + "min" : Math.max(0, span.toSeconds()) + SPACE + "s";
    }

    private static String two(long major, String majorUnit, int minor, String minorUnit) {
        String first = major + SPACE + majorUnit;
        return minor == 0 ? first : first + SPACE + minor + SPACE + minorUnit;
    }
}
