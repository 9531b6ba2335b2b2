package io.cloudmon.ingest.alert;

import io.cloudmon.ingest.verdict.Sql;
import io.cloudmon.measurement.State;
import io.cloudmon.measurement.slo.BurnAlert;
import io.cloudmon.measurement.slo.SlotCounts;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** Counts the slots of a component's checks by verdict; slots in excluded time are left out. */
@ApplicationScoped
class SlotSamples {

    /**
     * The samples of two windows that end together.
     *
     * @param longWindow the long one's, the short one's among them
     * @param shortWindow the short one's
     */
    record Pair(SlotSample longWindow, SlotSample shortWindow) {}

    private record Row(boolean recent, SlotSample sample) {}

    /** Counts the slots in {@code [end - length, end)} for both windows of an alert. */
    Pair ending(Connection connection, int componentNo, Instant end, BurnAlert alert) throws SQLException {
        List<Row> rows = Sql.query(
                connection,
                """
                SELECT s.scheduled_at >= ? AS recent,
                       CASE WHEN s.verdict = 'bad' AND v.effect = 'degrade' THEN 'degraded' ELSE s.verdict END AS verdict,
                       count(*) AS slots, max(s.failing) AS failing, max(s.failing + s.degraded) AS impaired
                FROM measurement.check_definition d
                JOIN measurement.slot s ON s.check_no = d.no AND s.scheduled_at >= ? AND s.scheduled_at < ?
                JOIN measurement.check_version v ON v.check_no = d.no AND v.valid_from <= s.scheduled_at
                    AND (v.valid_to IS NULL OR v.valid_to > s.scheduled_at)
                WHERE d.component_no = ?
                  AND NOT EXISTS (SELECT FROM measurement.exclusion e
                                  WHERE e.component_no = d.component_no AND e.period @> s.scheduled_at)
                GROUP BY 1, 2
                """,
                SlotSamples::row,
                end.minus(alert.shortWindow()),
                end.minus(alert.longWindow()),
                end,
                componentNo);
        SlotSample recent = sum(rows.stream().filter(Row::recent).toList());
        return new Pair(sum(rows), recent);
    }

    private static SlotSample sum(List<Row> rows) {
        return rows.stream().map(Row::sample).reduce(SlotSample.NONE, SlotSample::and);
    }

    private static Row row(ResultSet row) throws SQLException {
        long slots = row.getLong("slots");
        return new Row(
                row.getBoolean("recent"),
                switch (Sql.constant(row, "verdict", State.class)) {
                    case GOOD -> new SlotSample(new SlotCounts(slots, 0, 0, 0, 0), 0, 0);
                    case DEGRADED -> new SlotSample(new SlotCounts(0, slots, 0, 0, 0), 0, row.getInt("impaired"));
                    case BAD -> new SlotSample(new SlotCounts(0, 0, slots, 0, 0), row.getInt("failing"), 0);
                    case UNKNOWN -> new SlotSample(new SlotCounts(0, 0, 0, slots, 0), 0, 0);
                });
    }
}
