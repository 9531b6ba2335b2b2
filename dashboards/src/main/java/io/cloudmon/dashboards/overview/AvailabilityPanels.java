package io.cloudmon.dashboards.overview;

import io.cloudmon.dashboards.model.DataSourceRef;
import io.cloudmon.dashboards.model.GridPosition;
import io.cloudmon.dashboards.model.Panel;
import io.cloudmon.dashboards.model.SqlQuery;
import io.cloudmon.dashboards.model.Thresholds;
import io.cloudmon.dashboards.model.Visualization;
import java.util.List;

/** How available the components were: in the shown range, and in the windows that their SLOs promise. */
final class AvailabilityPanels {
    /**
     * Counted is the range from the component's first day to its last evaluation (to now when that is no longer
     * fresh), less exclusions; what of it no good, degraded or bad record covers is unknown.
     */
    private static final String AVAILABILITY = "WITH " + Selection.CHOSEN + """
            , span AS (
              SELECT c.id, s.evaluated_until,
                     greatest($__timeFrom()::timestamptz, least(c.created_at, s.evaluated_from)) AS starts_at,
                     least($__timeTo()::timestamptz, now(),
                           CASE WHEN s.fresh_until >= now() THEN s.evaluated_until END) AS ends_at
              FROM chosen c
              JOIN measurement_api.component_state s ON s.component_id = c.id
            ), counted AS (
              SELECT s.id, s.evaluated_until, tstzmultirange(tstzrange(s.starts_at, s.ends_at))
                       - coalesce(e.periods, '{}'::tstzmultirange) AS periods
              FROM span s
              LEFT JOIN LATERAL (
                SELECT range_agg(tstzrange(x.starts_at, x.ends_at)) AS periods
                FROM measurement_api.exclusion x
                WHERE x.component_id = s.id
              ) e ON true
              WHERE s.starts_at < s.ends_at
            ), part AS (
              SELECT n.id, 'counted' AS kind, unnest(n.periods) AS period
              FROM counted n
              UNION ALL
              SELECT n.id, r.state::text, unnest(n.periods * tstzmultirange(
                       tstzrange(r.starts_at, greatest(r.starts_at, least(r.ends_at, n.evaluated_until)))))
              FROM counted n
              JOIN measurement_api.availability_record r ON r.component_id = n.id
                AND r.starts_at < $__timeTo()::timestamptz
                AND (r.ends_at IS NULL OR r.ends_at > $__timeFrom()::timestamptz)
            ), sums AS (
              SELECT id, sum(length) FILTER (WHERE kind = 'counted') AS counted,
                     coalesce(sum(length) FILTER (WHERE kind = 'good'), 0) AS good,
                     coalesce(sum(length) FILTER (WHERE kind = 'degraded'), 0) AS degraded,
                     coalesce(sum(length) FILTER (WHERE kind = 'bad'), 0) AS bad
              FROM (SELECT id, kind, extract(epoch FROM upper(period) - lower(period))::float8 AS length FROM part) p
              GROUP BY id
            )
            SELECT c.provider AS "Provider", c.region AS "Region", c.name AS "Component",
                   (s.good + s.degraded) / nullif(s.good + s.degraded + s.bad, 0) AS "Availability",
                   (s.good + s.degraded) / nullif(s.counted, 0) AS "At least",
                   (s.counted - s.bad) / nullif(s.counted, 0) AS "At most",
                   (s.good + s.degraded + s.bad) / nullif(s.counted, 0) AS "Coverage",
                   s.bad AS "Bad", s.degraded AS "Degraded",
                   s.counted - s.good - s.degraded - s.bad AS "Unknown"
            FROM chosen c
            LEFT JOIN sums s ON s.id = c.id
            ORDER BY c.place
            """;

    private static final String SLA_WINDOWS = "WITH " + Selection.CHOSEN + """
            , newest AS (
              SELECT DISTINCT ON (w.slo_id, w.window_start) w.*
              FROM measurement_api.sla_window w
              WHERE w.window_start < $__timeTo()::timestamptz AND w.window_end > $__timeFrom()::timestamptz
              ORDER BY w.slo_id, w.window_start, w.version DESC
            )
            SELECT c.provider AS "Provider", c.region AS "Region", c.name AS "Component",
                   w.window_kind || ' ' || w.window_length
                     || CASE w.window_kind WHEN 'calendar' THEN ' (' || w.zone || ')' ELSE '' END AS "Window",
                   w.window_start AS "From", w.window_end AS "To", w.status::text AS "Status",
                   w.objective::float8 AS "Objective", w.sli AS "SLI", w.sli_lower AS "At least",
                   w.sli_upper AS "At most", w.coverage AS "Coverage", w.budget_left AS "Budget left",
                   w.version AS "Version"
            FROM newest w
            JOIN chosen c ON c.id = w.component_id
            ORDER BY c.place, w.slo_id, w.window_start DESC
            """;

    private AvailabilityPanels() {}

    static Panel availability(int id) {
        return new Panel(
                id,
                "Availability in the shown range",
                "Availability = (good + degraded) / (good + degraded + bad). Excluded time does not count; unknown time "
                        + "is left out, and coverage says how much of the counted time was known. \"At least\" takes "
                        + "all unknown time for bad, \"at most\" for good.",
                new GridPosition(10, 4, 14, 9),
                DataSourceRef.cloudmon(),
                null,
                List.of(SqlQuery.table(AVAILABILITY)),
                Fields.table(
                        Columns.share("Availability", availabilitySteps()),
                        Columns.share("At least"),
                        Columns.share("At most"),
                        Columns.share("Coverage", coverageSteps()),
                        Columns.seconds("Bad"),
                        Columns.seconds("Degraded"),
                        Columns.seconds("Unknown")),
                new Visualization.Table());
    }

    static Panel slaWindows(int id) {
        return new Panel(
                id,
                "SLA windows",
                "The newest version of every window that touches the shown range. Error budget left: 1 is untouched, "
                        + "0 is spent, below 0 the objective is missed. A closed window is frozen.",
                new GridPosition(0, 21, 24, 9),
                DataSourceRef.cloudmon(),
                null,
                List.of(SqlQuery.table(SLA_WINDOWS)),
                Fields.table(
                        Columns.moment("From"),
                        Columns.moment("To"),
                        Columns.share("Objective"),
                        Columns.share("SLI"),
                        Columns.share("At least"),
                        Columns.share("At most"),
                        Columns.share("Coverage", coverageSteps()),
                        Columns.share("Budget left", budgetSteps())),
                new Visualization.Table());
    }

    private static Thresholds availabilitySteps() {
        return Thresholds.flat(Palette.BAD).from(0.99, Palette.DEGRADED).from(0.999, Palette.GOOD);
    }

    private static Thresholds coverageSteps() {
        return Thresholds.flat(Palette.DEGRADED).from(0.95, "transparent");
    }

    private static Thresholds budgetSteps() {
        return Thresholds.flat(Palette.BAD).from(0, Palette.DEGRADED).from(0.25, Palette.GOOD);
    }
}
