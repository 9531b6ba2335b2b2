package io.cloudmon.measurement.window;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How shifts are written: {@code mon-fri 08:00-18:00}, {@code sat,sun 10:00-24:00}, {@code daily 22:00-06:00}. */
public final class ShiftText {
    private static final Pattern SHIFT =
            Pattern.compile("(\\S+) +([01]\\d|2[0-3]):([0-5]\\d)-(?:([01]\\d|2[0-3]):([0-5]\\d)|24:00)");
    private static final List<String> NAMES = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");

    private ShiftText() {}

    /** The shift, where the text is one. */
    public static Optional<Shift> parse(String text) {
        Matcher matcher = SHIFT.matcher(text.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        Set<DayOfWeek> days = days(matcher.group(1));
        LocalTime from = time(matcher.group(2), matcher.group(3));
        LocalTime until = matcher.group(4) == null ? null : time(matcher.group(4), matcher.group(5));
        return days.isEmpty() || from.equals(until) ? Optional.empty() : Optional.of(new Shift(days, from, until));
    }

    /** The text of a shift, the same for equal shifts. */
    public static String of(Shift shift) {
        String days = EnumSet.copyOf(shift.days()).stream()
                .map(day -> NAMES.get(day.ordinal()))
                .collect(Collectors.joining(","));
        return days + " " + shift.from() + "-" + text(shift.until());
    }

    private static String text(@Nullable LocalTime until) {
        return until == null ? "24:00" : until.toString();
    }

    /** The days; none where a word is no day. */
    private static Set<DayOfWeek> days(String text) {
        if (text.equals("daily")) {
            return EnumSet.allOf(DayOfWeek.class);
        }
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        for (String part : text.toLowerCase(Locale.ROOT).split(",", -1)) {
            List<DayOfWeek> range = range(part.split("-", -1));
            if (range.isEmpty()) {
                return Set.of();
            }
            days.addAll(range);
        }
        return days;
    }

    /** From the first day on to the last, over the weekend where the last comes before the first. */
    private static List<DayOfWeek> range(String[] ends) {
        int first = NAMES.indexOf(ends[0]);
        int last = NAMES.indexOf(ends[ends.length - 1]);
        List<DayOfWeek> days = new ArrayList<>();
        if (ends.length <= 2 && first >= 0 && last >= 0) {
            int length = Math.floorMod(last - first, NAMES.size()) + 1;
            for (int i = 0; i < length; i++) {
                days.add(DayOfWeek.values()[first].plus(i));
            }
        }
        return days;
    }

    private static LocalTime time(String hour, String minute) {
        return LocalTime.of(Integer.parseInt(hour), Integer.parseInt(minute));
    }
}
