package io.cloudmon.wire;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Reads times in the one form that agents write, {@code 2026-01-31T12:00:00.000000Z}, ten times as fast as the JDK reads
 * all forms there are; a result has up to four of them.
 */
final class PlainTime {
    private static final String FORM = "dddd-dd-ddTdd:dd:dd.ddddddZ";
    private static final int SECONDS_A_DAY = 86_400;

    private PlainTime() {}

    /**
     * The instant, or null when the text has another form and the JDK has to read it.
     *
     * @throws java.time.DateTimeException when the date does not exist
     */
    static @Nullable Instant parse(String text) {
        if (!hasForm(text)) {
            return null;
        }
        int hour = number(text, 11, 13);
        int minute = number(text, 14, 16);
        int second = number(text, 17, 19);
        if (hour > 23 || minute > 59 || second > 59) {
            return null;
        }
        long day = LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10))
                .toEpochDay();
        return Instant.ofEpochSecond(
                day * SECONDS_A_DAY + hour * 3_600L + minute * 60L + second, number(text, 20, 26) * 1_000L);
    }

    private static boolean hasForm(String text) {
        if (text.length() != FORM.length()) {
            return false;
        }
        for (int i = 0; i < FORM.length(); i++) {
            char wanted = FORM.charAt(i);
            char found = text.charAt(i);
            if (wanted == 'd' ? found < '0' || found > '9' : found != wanted) {
                return false;
            }
        }
        return true;
    }

    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            number = number * 10 + text.charAt(i) - '0';
        }
        return number;
    }
}
