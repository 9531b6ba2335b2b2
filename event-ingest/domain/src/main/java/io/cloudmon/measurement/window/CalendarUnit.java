package io.cloudmon.measurement.window;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;

/** The calendar's stretches that a window can have. */
public enum CalendarUnit {
    DAY,
    /** From Monday on, as ISO 8601 says. */
    WEEK,
    MONTH,
    QUARTER,
    YEAR;

    LocalDate firstDay(LocalDate day) {
        return switch (this) {
            case DAY -> day;
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> day.withDayOfMonth(1);
            case QUARTER -> LocalDate.of(day.getYear(), firstMonthOfQuarter(day), 1);
            case YEAR -> day.withDayOfYear(1);
        };
    }

    LocalDate next(LocalDate firstDay) {
        return switch (this) {
            case DAY -> firstDay.plusDays(1);
            case WEEK -> firstDay.plusWeeks(1);
            case MONTH -> firstDay.plusMonths(1);
            case QUARTER -> firstDay.plusMonths(3);
            case YEAR -> firstDay.plusYears(1);
        };
    }

    private static Month firstMonthOfQuarter(LocalDate day) {
        return day.getMonth().firstMonthOfQuarter();
    }
}
