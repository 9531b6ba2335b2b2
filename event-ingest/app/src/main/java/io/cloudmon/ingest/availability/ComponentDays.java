package io.cloudmon.ingest.availability;

import io.cloudmon.ingest.exclusion.Exclusion;
import io.cloudmon.ingest.exclusion.Exclusions;
import io.cloudmon.ingest.verdict.Sql;
import io.cloudmon.measurement.window.CalendarUnit;
import io.cloudmon.measurement.window.CalendarWindow;
import io.cloudmon.measurement.window.Interval;
import io.cloudmon.measurement.window.IntervalSet;
import io.cloudmon.measurement.window.StatePeriod;
import io.cloudmon.measurement.window.WindowTotals;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What each UTC day of a component adds up to, for the bars on the page. */
@ApplicationScoped
class ComponentDays {
    private static final CalendarWindow DAYS = new CalendarWindow(CalendarUnit.DAY, ZoneOffset.UTC);

    private final AvailabilityRecords records;
    private final Exclusions exclusions;

    ComponentDays(AvailabilityRecords records, Exclusions exclusions) {
        this.records = records;
        this.exclusions = exclusions;
    }

    /** Adds up the days from the one of {@code from} to the last evaluated one. */
    void refresh(Connection connection, int componentNo, Instant from, Progress progress) throws SQLException {
        Instant start = from.isBefore(progress.from()) ? progress.from() : from;
        Optional<Interval> touched = Interval.between(start, progress.until());
        if (touched.isEmpty()) {
            return;
        }
        List<Interval> days = DAYS.between(start, progress.until());
        Interval span = new Interval(days.getFirst().start(), days.getLast().end());
        List<StatePeriod> periods = records.within(connection, componentNo, span);
        IntervalSet excluded = IntervalSet.union(exclusions.within(connection, componentNo, span).stream()
                .map(Exclusion::interval)
                .toList());
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (Interval day : days) {
            progress.measured(day)
                    .map(measured -> WindowTotals.of(measured, periods, excluded))
                    .ifPresent(totals -> rows.add(row(componentNo, day, totals)));
        }
        write(connection, rows);
        addUpQuarter(connection, componentNo);
    }

    /** Adds the last 90 days up anew: few rows by their key, and right whatever was corrected. */
    private static void addUpQuarter(Connection connection, int componentNo) throws SQLException {
        Sql.update(connection, """
                INSERT INTO measurement.component_quarter (component_no, last_day, good_us, degraded_us, bad_us, unknown_us,
                                                           excluded_us)
                SELECT component_no, max(day), sum(good_us), sum(degraded_us), sum(bad_us), sum(unknown_us), sum(excluded_us)
                FROM measurement.component_day
                WHERE component_no = ?
                  AND day > (SELECT max(day) - 90 FROM measurement.component_day WHERE component_no = ?)
                GROUP BY component_no
                ON CONFLICT (component_no) DO UPDATE
                SET last_day = excluded.last_day, good_us = excluded.good_us, degraded_us = excluded.degraded_us,
                    bad_us = excluded.bad_us, unknown_us = excluded.unknown_us, excluded_us = excluded.excluded_us
                """, componentNo, componentNo);
    }

    private static @Nullable Object[] row(int componentNo, Interval day, WindowTotals totals) {
        return new @Nullable Object[] {
            componentNo,
            LocalDate.ofInstant(day.start(), ZoneOffset.UTC),
            totals.good(),
            totals.degraded(),
            totals.bad(),
            totals.unknown(),
            totals.excluded()
        };
    }

    private static void write(Connection connection, List<@Nullable Object[]> rows) throws SQLException {
        Sql.batch(connection, """
                INSERT INTO measurement.component_day (component_no, day, good_us, degraded_us, bad_us, unknown_us,
                                                       excluded_us)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (component_no, day) DO UPDATE
                SET good_us = excluded.good_us, degraded_us = excluded.degraded_us, bad_us = excluded.bad_us,
                    unknown_us = excluded.unknown_us, excluded_us = excluded.excluded_us
                """, rows);
    }
}
