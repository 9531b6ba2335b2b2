package io.cloudmon.ingest.slo;

import io.cloudmon.measurement.window.CalendarUnit;
import io.cloudmon.measurement.window.CalendarWindow;
import io.cloudmon.measurement.window.Interval;
import io.cloudmon.measurement.window.RollingWindow;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/** The windows of an SLO. */
sealed interface SloWindows {

    /** The windows between two times, the current one included. */
    List<Interval> between(Instant from, Instant now);

    /** Whether windows stay where they are and can be closed. */
    boolean close();

    /** From where on a window is cut into slices; for windows that move it stays, lest each moment had its own slices. */
    Instant origin(Interval of);

    /** One window, ending now. */
    record Rolling(RollingWindow window) implements SloWindows {
        @Override
        public List<Interval> between(Instant from, Instant now) {
            return List.of(window.endingAt(now));
        }

        @Override
        public Instant origin(Interval of) {
            return Instant.EPOCH;
        }

        @Override
        public boolean close() {
            return false;
        }
    }

    /** The stretches of a calendar. */
    record Calendar(CalendarWindow window) implements SloWindows {
        @Override
        public List<Interval> between(Instant from, Instant now) {
            return window.between(from, now);
        }

        @Override
        public Instant origin(Interval of) {
            return of.start();
        }

        @Override
        public boolean close() {
            return true;
        }
    }

    /** From how the database has it. */
    static SloWindows of(String kind, int months, int days, long seconds, String zone) {
        if (kind.equals("rolling") && months == 0) {
            return new Rolling(new RollingWindow(Duration.ofDays(days).plusSeconds(seconds)));
        }
        return new Calendar(new CalendarWindow(unit(months, days), ZoneId.of(zone)));
    }

    private static CalendarUnit unit(int months, int days) {
        return switch (months * 100 + days) {
            case 1 -> CalendarUnit.DAY;
            case 7 -> CalendarUnit.WEEK;
            case 100 -> CalendarUnit.MONTH;
            case 300 -> CalendarUnit.QUARTER;
            case 1200 -> CalendarUnit.YEAR;
            default ->
                throw new IllegalArgumentException("window of " + months + " months and " + days
                        + " days is no calendar unit; use 1 day, 7 days, 1 month, 3 months or 1 year");
        };
    }
}
