package io.cloudmon.dashboards.overview;

import io.cloudmon.dashboards.model.Annotation;
import io.cloudmon.dashboards.model.DataSourceRef;
import io.cloudmon.dashboards.model.GridPosition;
import io.cloudmon.dashboards.model.Panel;
import io.cloudmon.dashboards.model.SqlQuery;
import io.cloudmon.dashboards.model.Visualization;
import java.util.List;

/** What state the components are in, and were in. */
final class StatePanels {
    private static final String BY_STATE = "WITH " + Selection.CHOSEN + """

            SELECT count(*) FILTER (WHERE s.state = 'good') AS "good",
                   count(*) FILTER (WHERE s.state = 'degraded') AS "degraded",
                   count(*) FILTER (WHERE s.state = 'bad') AS "bad",
                   count(*) FILTER (WHERE s.state IS NULL OR s.state = 'unknown') AS "unknown"
            FROM chosen c
            JOIN measurement_api.component_state s ON s.component_id = c.id
            """;

    private static final String NOW = "WITH " + Selection.CHOSEN + """

            SELECT c.provider AS "Provider", c.region AS "Region", c.name AS "Component",
                   coalesce(s.state::text, 'unknown') AS "State", s.since AS "Since",
                   extract(epoch FROM now() - s.evaluated_until)::float8 AS "Evaluated before"
            FROM chosen c
            JOIN measurement_api.component_state s ON s.component_id = c.id
            ORDER BY c.place
            """;

    /** A record says nothing after evaluated_until once the component is no longer fresh. */
    private static final String OVER_TIME = "WITH " + Selection.CHOSEN + """
            , record AS (
              SELECT r.component_id, r.state, r.starts_at,
                     least(r.ends_at, CASE WHEN s.fresh_until < now() THEN s.evaluated_until END) AS ends_at
              FROM measurement_api.availability_record r
              JOIN measurement_api.component_state s ON s.component_id = r.component_id
              JOIN chosen c ON c.id = r.component_id
              WHERE r.starts_at < $__timeTo()::timestamptz
                AND (r.ends_at IS NULL OR r.ends_at > $__timeFrom()::timestamptz)
            ), point AS (
              SELECT c.id AS component_id, $__timeFrom()::timestamptz AS at, 3 AS state, 0 AS rank FROM chosen c
              UNION ALL
              SELECT component_id, greatest(starts_at, $__timeFrom()::timestamptz),
                     CASE state WHEN 'good' THEN 0 WHEN 'degraded' THEN 1 WHEN 'bad' THEN 2 ELSE 3 END, 1
              FROM record
              WHERE ends_at IS NULL OR ends_at > $__timeFrom()::timestamptz
              UNION ALL
              SELECT component_id, ends_at, 3, 0
              FROM record
              WHERE ends_at > $__timeFrom()::timestamptz AND ends_at < $__timeTo()::timestamptz
            )
            SELECT DISTINCT ON (p.at, c.place) p.at AS "time", c.label AS metric, p.state AS state
            FROM point p
            JOIN chosen c ON c.id = p.component_id
            ORDER BY p.at, c.place, p.rank DESC
            """;

    private static final String EXCLUSIONS = "WITH " + Selection.CHOSEN + """

            SELECT e.starts_at AS "time", e.ends_at AS "timeend", c.label || ': ' || e.reason AS "text",
                   e.kind::text AS "tags"
            FROM measurement_api.exclusion e
            JOIN chosen c ON c.id = e.component_id
            WHERE e.starts_at < $__timeTo()::timestamptz
              AND (e.ends_at IS NULL OR e.ends_at > $__timeFrom()::timestamptz)
            ORDER BY e.starts_at, c.place
            """;

    private StatePanels() {}

    static Panel componentsByState(int id) {
        return new Panel(
                id,
                "Components by state",
                "How many of the chosen components are in each state now. A component that was not evaluated lately is "
                        + "unknown, whatever it was before.",
                new GridPosition(0, 0, 24, 4),
                DataSourceRef.cloudmon(),
                null,
                List.of(SqlQuery.table(BY_STATE)),
                Fields.tiles(
                        Columns.coloured("good", Palette.GOOD),
                        Columns.coloured("degraded", Palette.DEGRADED),
                        Columns.coloured("bad", Palette.BAD),
                        Columns.coloured("unknown", Palette.UNKNOWN)),
                new Visualization.Stat());
    }

    static Panel stateNow(int id) {
        return new Panel(
                id,
                "State now",
                "The worst of the component's checks after damping. \"Evaluated before\" is how long ago the last "
                        + "evaluation reached.",
                new GridPosition(0, 4, 10, 9),
                DataSourceRef.cloudmon(),
                null,
                List.of(SqlQuery.table(NOW)),
                Fields.table(Columns.state("State"), Columns.moment("Since"), Columns.seconds("Evaluated before")),
                new Visualization.Table());
    }

    static Panel stateOverTime(int id) {
        return new Panel(
                id,
                "State over time",
                "The availability records: outages red, degraded orange, what was not measured grey.",
                new GridPosition(0, 13, 24, 8),
                DataSourceRef.cloudmon(),
                null,
                List.of(SqlQuery.timeSeries(OVER_TIME)),
                Fields.timeline(Palette.stateNumbers()),
                new Visualization.StateTimeline());
    }

    /** Maintenance and other excluded periods, marked over every time axis. */
    static Annotation exclusions() {
        return Annotation.query("Exclusions", Palette.EXCLUDED, EXCLUSIONS);
    }
}
