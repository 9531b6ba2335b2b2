package io.cloudmon.dashboards.overview;

import io.cloudmon.dashboards.model.CellStyle.Series;
import io.cloudmon.dashboards.model.DataSourceRef;
import io.cloudmon.dashboards.model.GridPosition;
import io.cloudmon.dashboards.model.Panel;
import io.cloudmon.dashboards.model.SqlQuery;
import io.cloudmon.dashboards.model.Thresholds;
import io.cloudmon.dashboards.model.Visualization;
import java.util.List;

/** What the checks of the components returned, from where, and how lately. */
final class ResultPanels {
    /** A mixture's percentile never exceeds the largest of its parts', so the maximum is an honest upper bound. */
    private static final String RESPONSE_TIME = "WITH " + Selection.CHOSEN + """

            SELECT $__timeGroupAlias(u.bucket, '$__interval'), u.check_id AS metric,
                   max(u.p50_us) / 1e6 AS p50, max(u.p95_us) / 1e6 AS p95, max(u.p99_us) / 1e6 AS p99
            FROM measurement_api.rollup_15m u
            JOIN chosen c ON c.id = u.component_id
            WHERE $__timeFilter(u.bucket)
            GROUP BY 1, 2
            ORDER BY 1, 2
            """;

    private static final String FAILURES = "WITH " + Selection.CHOSEN + """

            SELECT $__timeGroupAlias(r.scheduled_at, '$__interval'),
                   CASE WHEN r.blame = 'agent' THEN 'agent: ' ELSE '' END || coalesce(r.reason::text, 'other') AS metric,
                   count(*) AS failures
            FROM measurement_api.check_result r
            JOIN chosen c ON c.id = r.component_id
            WHERE $__timeFilter(r.scheduled_at) AND r.outcome = 'failure'
            GROUP BY 1, 2
            ORDER BY 1, 2
            """;

    private static final String PER_LOCATION = "WITH " + Selection.CHOSEN + """

            SELECT l.name AS "Location", sum(u.runs)::bigint AS "Results", sum(u.successes)::bigint AS "Success",
                   sum(u.degraded)::bigint AS "Degraded", sum(u.failures)::bigint AS "Failure",
                   sum(u.missed)::bigint AS "Missed",
                   sum(u.failures)::float8 / nullif(sum(u.successes + u.degraded + u.failures), 0) AS "Failed share"
            FROM measurement_api.rollup_15m u
            JOIN chosen c ON c.id = u.component_id
            JOIN measurement_api.location l ON l.id = u.location_id
            WHERE $__timeFilter(u.bucket)
            GROUP BY l.id, l.name
            ORDER BY l.name, l.id
            """;

    private static final String RATE = "WITH " + Selection.CHOSEN + """

            SELECT $__timeGroupAlias(u.bucket, '$__interval'), l.name AS metric,
                   sum(u.runs) / (count(DISTINCT u.bucket) * 900.0) AS results
            FROM measurement_api.rollup_15m u
            JOIN chosen c ON c.id = u.component_id
            JOIN measurement_api.location l ON l.id = u.location_id
            WHERE $__timeFilter(u.bucket) AND u.bucket + interval '15 minutes' <= now()
            GROUP BY 1, 2
            ORDER BY 1, 2
            """;

    private static final String FRESHNESS = "WITH " + Selection.CHOSEN + """
            , latest AS (
              SELECT r.location_id, r.started_at,
                     extract(epoch FROM now() - r.started_at)::float8 / (k.interval_us / 1e6) AS intervals
              FROM measurement_api.latest_result r
              JOIN chosen c ON c.id = r.component_id
              JOIN measurement_api."check" k ON k.id = r.check_id
            )
            SELECT l.name AS "Location", count(t.started_at) AS "Checks", max(t.started_at) AS "Newest result",
                   min(t.intervals) AS "Intervals ago"
            FROM measurement_api.location l
            LEFT JOIN latest t ON t.location_id = l.id
            GROUP BY l.id, l.name
            ORDER BY l.name, l.id
            """;

    private static final String QUARTER_HOUR = "15m";

    private ResultPanels() {}

    static Panel responseTime(int id) {
        return new Panel(
                id,
                "Response time by check",
                "Percentiles of fifteen minutes; each point is the highest of them at any location within its step, an "
                        + "upper bound of the percentile of all results together.",
                new GridPosition(0, 30, 12, 9),
                DataSourceRef.cloudmon(),
                QUARTER_HOUR,
                List.of(SqlQuery.timeSeries(RESPONSE_TIME)),
                Fields.series("s", Series.lines()),
                new Visualization.TimeSeries("max"));
    }

    static Panel failuresByReason(int id) {
        return new Panel(
                id,
                "Failures by reason",
                "Failed check results, counted by step. \"agent:\" marks an agent's own faults, which are never "
                        + "downtime of the component. Kept as long as raw results are (30 days by default).",
                new GridPosition(12, 30, 12, 9),
                DataSourceRef.cloudmon(),
                "1m",
                List.of(SqlQuery.timeSeries(FAILURES)),
                Fields.series("short", Series.stackedBars()),
                new Visualization.TimeSeries("sum"));
    }

    static Panel resultsPerLocation(int id) {
        return new Panel(
                id,
                "Results per location",
                "By quarter of an hour. A missed run is the agent's and never a failure of the component; the failed "
                        + "share leaves it out.",
                new GridPosition(0, 39, 12, 8),
                DataSourceRef.cloudmon(),
                null,
                List.of(SqlQuery.table(PER_LOCATION)),
                Fields.table(Columns.share("Failed share")),
                new Visualization.Table());
    }

    static Panel resultRate(int id) {
        return new Panel(
                id,
                "Check results per second",
                "By location, over whole quarters of an hour. A gap is a location that sent nothing.",
                new GridPosition(12, 39, 12, 8),
                DataSourceRef.cloudmon(),
                QUARTER_HOUR,
                List.of(SqlQuery.timeSeries(RATE)),
                Fields.series("cps", Series.lines()),
                new Visualization.TimeSeries("mean"));
    }

    static Panel freshness(int id) {
        return new Panel(
                id,
                "Data freshness by location",
                "How long ago the newest result of the chosen components came, in intervals of its check: up to 2 is "
                        + "normal.",
                new GridPosition(0, 47, 24, 8),
                DataSourceRef.cloudmon(),
                null,
                List.of(SqlQuery.table(FRESHNESS)),
                Fields.table(Columns.moment("Newest result"), Columns.graded("Intervals ago", "short", agingSteps())),
                new Visualization.Table());
    }

    private static Thresholds agingSteps() {
        return Thresholds.flat(Palette.GOOD).from(2.5, Palette.DEGRADED).from(5, Palette.BAD);
    }
}
