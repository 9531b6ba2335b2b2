package io.cloudmon.ingest.catalogue;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * OpenSLO's shorthand for durations.
 *
 * @param number how many
 * @param unit m, h, d, w of fixed length; M, Q, Y of the calendar
 */
record OpenSloDuration(int number, char unit) {
    private static final Pattern SHORTHAND = Pattern.compile("([1-9]\\d{0,5})([mhdwMQY])");

    /** The duration, where the text is one. */
    static Optional<OpenSloDuration> parse(String text) {
        Matcher matcher = SHORTHAND.matcher(text);
        return matcher.matches()
                ? Optional.of(new OpenSloDuration(
                        Integer.parseInt(matcher.group(1)), matcher.group(2).charAt(0)))
                : Optional.empty();
    }

    /** Its length; none for what the calendar decides. */
    Optional<Duration> fixed() {
        return switch (unit) {
            case 'm' -> Optional.of(Duration.ofMinutes(number));
            case 'h' -> Optional.of(Duration.ofHours(number));
            case 'd' -> Optional.of(Duration.ofDays(number));
            case 'w' -> Optional.of(Duration.ofDays(7L * number));
            default -> Optional.empty();
        };
    }

    /** The unit of the calendar that it is one of. */
    Optional<CalendarUnit> calendar() {
        if (number != 1) {
            return number == 3 && unit == 'M' ? Optional.of(CalendarUnit.QUARTER) : Optional.empty();
        }
        return switch (unit) {
            case 'd' -> Optional.of(CalendarUnit.DAY);
            case 'w' -> Optional.of(CalendarUnit.WEEK);
            case 'M' -> Optional.of(CalendarUnit.MONTH);
            case 'Q' -> Optional.of(CalendarUnit.QUARTER);
            case 'Y' -> Optional.of(CalendarUnit.YEAR);
            default -> Optional.empty();
        };
    }
}
