package io.cloudmon.measurement.window;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/**
 * Windows that follow the calendar of a time zone, so that their lengths differ: March has 743 hours in Berlin.
 *
 * @param unit the stretch
 * @param zone whose calendar
 */
public record CalendarWindow(CalendarUnit unit, ZoneId zone) {

    /** The window that {@code instant} lies in. */
    public Interval containing(Instant instant) {
        return startingOn(unit.firstDay(instant.atZone(zone).toLocalDate()));
    }

    /** The window after {@code window}. */
    public Interval after(Interval window) {
        return containing(window.end());
    }

    /** The windows from the one that {@code from} lies in to the one that {@code until} lies in. */
    public List<Interval> between(Instant from, Instant until) {
        return Stream.iterate(containing(from), window -> !window.start().isAfter(until), this::after)
                .toList();
    }

    private Interval startingOn(LocalDate first) {
        return new Interval(
                first.atStartOfDay(zone).toInstant(),
                unit.next(first).atStartOfDay(zone).toInstant());
    }
}
