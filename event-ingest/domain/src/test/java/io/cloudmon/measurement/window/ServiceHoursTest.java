package io.cloudmon.measurement.window;

import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServiceHoursTest {
    private static final long HOUR = 3_600_000_000L;

    @ParameterizedTest(name = "{0} around {1}: {2} hours")
    @CsvSource({
        "Europe/Berlin, 2026-03-15T12:00:00Z, 743",
        "Europe/Berlin, 2026-10-15T12:00:00Z, 745",
        "Asia/Kathmandu, 2026-03-15T12:00:00Z, 744",
        "Australia/Lord_Howe, 2026-10-15T12:00:00Z, 743.5",
        "Australia/Lord_Howe, 2026-04-15T12:00:00Z, 720.5",
    })
    void serviceAroundTheClockIsTheWholeMonth(String zone, Instant inside, double hours) {
        ServiceHours always = hours(zone, EnumSet.allOf(DayOfWeek.class), "00:00", null);
        Interval month = new CalendarWindow(CalendarUnit.MONTH, ZoneId.of(zone)).containing(inside);

        assertThat(always.within(month).micros()).isEqualTo((long) (hours * HOUR));
        assertThat(always.outside(month).intervals()).isEmpty();
    }

    @Test
    void theHourThatTheClockSkipsIsNoServiceHourAndTheOneItShowsTwiceIsTwo() {
        ServiceHours night = hours("Europe/Berlin", Set.of(SUNDAY), "02:00", "04:00");

        assertThat(night.within(day("2026-03-29")).micros()).isEqualTo(HOUR);
        assertThat(night.within(day("2026-10-25")).micros()).isEqualTo(3 * HOUR);
        assertThat(night.within(day("2026-11-01")).micros()).isEqualTo(2 * HOUR);
    }

    @Test
    void aShiftOverMidnightBelongsToTheDayItBeginsOnAndAnExceptedDateTakesOutItsOwnPart() {
        ServiceHours shift = new ServiceHours(
                ZoneId.of("Asia/Kathmandu"),
                List.of(new Shift(Set.of(SATURDAY), LocalTime.of(22, 0), LocalTime.of(6, 0))),
                Set.of(LocalDate.parse("2026-05-17")));

        IntervalSet found = shift.within(
                new Interval(Instant.parse("2026-05-08T00:00:00Z"), Instant.parse("2026-05-20T00:00:00Z")));

        assertThat(found.intervals())
                .containsExactly(
                        new Interval(Instant.parse("2026-05-09T16:15:00Z"), Instant.parse("2026-05-10T00:15:00Z")),
                        new Interval(Instant.parse("2026-05-16T16:15:00Z"), Instant.parse("2026-05-16T18:15:00Z")));
    }

    @Test
    void aShiftWithoutLengthIsRefused() {
        assertThatThrownBy(() -> new Shift(Set.of(MONDAY), LocalTime.NOON, LocalTime.NOON))
                .hasMessageContaining("give it days and a length");
    }

    private static ServiceHours hours(String zone, Set<DayOfWeek> days, String from, String until) {
        Shift shift = new Shift(days, LocalTime.parse(from), until == null ? null : LocalTime.parse(until));
        return new ServiceHours(ZoneId.of(zone), List.of(shift), Set.of());
    }

    private static Interval day(String date) {
        return new CalendarWindow(CalendarUnit.DAY, ZoneId.of("Europe/Berlin"))
                .containing(Instant.parse(date + "T12:00:00Z"));
    }
}
