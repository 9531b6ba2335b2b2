package io.cloudmon.ingest.catalogue;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** Translates a time window. */
final class OpenSloWindow {
    private static final DateTimeFormatter START = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    private final Problems problems;

    OpenSloWindow(Problems problems) {
        this.problems = problems;
    }

    void translate(Item window, NativeSlo slo) {
        Item duration = window.get("duration");
        if (duration.text().isEmpty()) {
            return;
        }
        Optional<OpenSloDuration> length = duration.text().flatMap(OpenSloDuration::parse);
        if (length.isEmpty()) {
            problems.add(
                    duration,
                    "is '" + duration.text().orElse("") + "', which is not a duration",
                    "write a whole number with m, h, d, w, M, Q or Y, such as 30d or 1M");
            return;
        }
        boolean rolling = window.get("isRolling").node().asBoolean(false);
        boolean calendar = window.get("calendar").isPresent();
        if (rolling == calendar) {
            String what = rolling ? "is rolling and of the calendar" : "is neither rolling nor of the calendar";
            problems.add(window, what, "write either isRolling: true or calendar");
        } else if (rolling) {
            rolling(duration, length.get(), slo);
        } else {
            calendar(window, length.get(), slo);
        }
    }

    private void rolling(Item duration, OpenSloDuration length, NativeSlo slo) {
        length.fixed()
                .ifPresentOrElse(
                        fixed -> slo.window("rolling", fixed.toString(), duration),
                        () -> problems.add(
                                duration,
                                "is '" + duration.text().orElse("") + "', whose length the calendar decides",
                                "write days for a rolling window, such as 30d"));
    }

    private void calendar(Item window, OpenSloDuration length, NativeSlo slo) {
        Item duration = window.get("duration");
        Optional<CalendarUnit> unit = length.calendar();
        if (unit.isEmpty()) {
            problems.add(
                    duration,
                    "is '" + duration.text().orElse("") + "', which is no unit of the calendar",
                    "write 1d, 1w, 1M, 1Q or 1Y");
            return;
        }
        slo.window("calendar", unit.get().name().toLowerCase(Locale.ROOT), duration);
        start(window.get("calendar").get("startTime"), unit.get());
        Item zone = window.get("calendar").get("timeZone");
        zone.text().ifPresent(name -> slo.window("zone", name, zone));
    }

    /** Windows begin where the calendar's units do; a start elsewhere would be another promise. */
    private void start(Item startTime, CalendarUnit unit) {
        startTime.text().ifPresent(text -> {
            Optional<LocalDateTime> start = parse(text);
            if (start.isEmpty()) {
                problems.add(
                        startTime, "is '" + text + "', which is not a time", "write one such as 2026-01-01 00:00:00");
            } else if (!begins(unit, start.get())) {
                problems.add(
                        startTime,
                        "is " + text + ", where no " + unit.name().toLowerCase(Locale.ROOT) + " begins",
                        "write midnight of the first day of one; weeks begin on Monday");
            }
        });
    }

    private static Optional<LocalDateTime> parse(String text) {
        try {
            return Optional.of(LocalDateTime.parse(text, START));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static boolean begins(CalendarUnit unit, LocalDateTime start) {
        return start.toLocalTime().equals(LocalTime.MIDNIGHT)
                && switch (unit) {
                    case DAY -> true;
                    case WEEK -> start.getDayOfWeek() == DayOfWeek.MONDAY;
                    case MONTH -> start.getDayOfMonth() == 1;
                    case QUARTER -> start.getDayOfMonth() == 1 && start.getMonthValue() % 3 == 1;
                    case YEAR -> start.getDayOfYear() == 1;
                };
    }
}
