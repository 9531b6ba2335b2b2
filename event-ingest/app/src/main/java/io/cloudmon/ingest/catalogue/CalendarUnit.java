package io.cloudmon.ingest.catalogue;

/** A unit of the calendar. Weeks begin on Monday. */
public enum CalendarUnit {
    DAY,
    WEEK,
    MONTH,
    QUARTER,
    YEAR
}
