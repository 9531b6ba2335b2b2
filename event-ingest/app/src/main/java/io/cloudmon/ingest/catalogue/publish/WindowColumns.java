package io.cloudmon.ingest.catalogue.publish;

import io.cloudmon.ingest.catalogue.CalendarUnit;
import io.cloudmon.ingest.catalogue.Window;
import java.time.Duration;
import java.util.Locale;

/**
 * A window as columns.
 *
 * @param length an interval in PostgreSQL's own spelling, so that a row that did not change is not written
 */
record WindowColumns(String kind, String length, String zone) {

    static WindowColumns of(Window window) {
        return switch (window) {
            case Window.Rolling(Duration length) -> new WindowColumns("rolling", interval(length), "Etc/UTC");
            case Window.Calendar(CalendarUnit unit, var zone) ->
                new WindowColumns("calendar", interval(unit), zone.getId());
        };
    }

    private static String interval(Duration length) {
        boolean days = length.equals(Duration.ofDays(length.toDays()));
        return days
                ? length.toDays() + (length.toDays() == 1 ? " day" : " days")
                : String.format(Locale.ROOT, "%02d:%02d:%02d", length.toHours(), length.toMinutesPart(), 0);
    }

    private static String interval(CalendarUnit unit) {
        return switch (unit) {
            case DAY -> "1 day";
            case WEEK -> "7 days";
            case MONTH -> "1 mon";
            case QUARTER -> "3 mons";
            case YEAR -> "1 year";
        };
    }
}
