package io.cloudmon.ingest.catalogue;

import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;

/** The time an objective is measured over. */
public sealed interface Window {

    /** Unique among the windows of an SLO, part of an id: {@code rolling-30d}, {@code calendar-month-europe-berlin}. */
    String id();

    /** The last so and so much time, up to now. */
    record Rolling(Duration length) implements Window {
        @Override
        public String id() {
            return "rolling-" + text();
        }

        private String text() {
            if (length.toHours() % 24 == 0 && length.toMinutesPart() == 0) {
                return length.toDays() + "d";
            }
            return length.toMinutesPart() == 0 ? length.toHours() + "h" : length.toMinutes() + "m";
        }
    }

    /** A unit of the calendar of a zone; the id leaves out UTC. */
    record Calendar(CalendarUnit unit, ZoneId zone) implements Window {
        @Override
        public String id() {
            String name = "calendar-" + unit.name().toLowerCase(Locale.ROOT);
            return zone.getRules().equals(ZoneOffset.UTC.getRules())
                    ? name
                    : name + "-" + zone.getId().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9+-]", "-");
        }
    }
}
