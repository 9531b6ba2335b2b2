package io.cloudmon.ingest.slo;

import io.cloudmon.ingest.verdict.Sql;
import io.cloudmon.measurement.slo.SliMethod;
import io.cloudmon.measurement.slo.SliceGroup;
import io.cloudmon.measurement.slo.SlotCounts;
import io.cloudmon.measurement.window.Interval;
import io.cloudmon.measurement.window.IntervalSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Counts the slots of a component's checks by slice, in the database: there are millions of slots in a year. */
@ApplicationScoped
class SlotSlices {
    /** What occurrences are listed by in a digest. */
    private static final Duration LISTING = Duration.ofHours(1);

    /** A slot counts under the version of its check that expected it; what only degrades cannot be bad. */
    private static final String SLICES = """
            WITH excluded AS MATERIALIZED (SELECT ?::tstzmultirange AS periods),
            counted AS (
                SELECT s.scheduled_at, s.scheduled_at <@ (SELECT periods FROM excluded) AS excluded,
                       CASE WHEN s.verdict = 'bad' AND v.effect = 'degrade' THEN 'degraded'::measurement.state
                            ELSE s.verdict END AS verdict
                FROM measurement.check_definition d
                JOIN measurement.check_version v ON v.check_no = d.no
                JOIN measurement.slot s ON s.check_no = v.check_no AND s.scheduled_at >= v.valid_from
                    AND s.scheduled_at < coalesce(v.valid_to, 'infinity')
                WHERE d.component_no = ? AND s.scheduled_at >= ? AND s.scheduled_at < ?),
            slice AS (
                SELECT date_bin(? * interval '1 microsecond', scheduled_at, ?) AS starts_at,
                       count(*) FILTER (WHERE NOT excluded AND verdict = 'good') AS good,
                       count(*) FILTER (WHERE NOT excluded AND verdict = 'degraded') AS degraded,
                       count(*) FILTER (WHERE NOT excluded AND verdict = 'bad') AS bad,
                       count(*) FILTER (WHERE NOT excluded AND verdict = 'unknown') AS unknown,
                       count(*) FILTER (WHERE excluded) AS excluded
                FROM counted GROUP BY 1)
            """;

    /**
     * Which slots are counted, and how they are cut.
     *
     * @param componentNo whose checks
     * @param measured when
     * @param excluded what does not count
     * @param method how long slices are
     * @param origin from where on slices are cut
     */
    record Question(int componentNo, Interval measured, IntervalSet excluded, SliMethod method, Instant origin) {

        private @Nullable Object[] parameters() {
            return new @Nullable Object[] {
                multirange(excluded),
                componentNo,
                measured.start(),
                measured.end(),
                (method instanceof SliMethod.Sliced sliced ? sliced.slice() : LISTING).toNanos() / 1_000,
                origin
            };
        }
    }

    /**
     * A slice and what is in it.
     *
     * @param start where it begins, possibly before what is counted
     * @param counts its slots
     */
    record Slice(Instant start, SlotCounts counts) {}

    /** The slices, alike ones together. */
    List<SliceGroup> groups(Connection connection, Question question) throws SQLException {
        return Sql.query(
                connection,
                SLICES + """
                SELECT good, degraded, bad, unknown, excluded, count(*) AS slices FROM slice
                GROUP BY good, degraded, bad, unknown, excluded
                """,
                row -> new SliceGroup(counts(row), row.getLong("slices")),
                question.parameters());
    }

    /** Each slice by itself, in the order of time. */
    List<Slice> each(Connection connection, Question question) throws SQLException {
        return Sql.query(
                connection,
                SLICES + "SELECT * FROM slice ORDER BY starts_at",
                row -> new Slice(Sql.instant(row, "starts_at"), counts(row)),
                question.parameters());
    }

    private static SlotCounts counts(ResultSet row) throws SQLException {
        return new SlotCounts(
                row.getLong("good"),
                row.getLong("degraded"),
                row.getLong("bad"),
                row.getLong("unknown"),
                row.getLong("excluded"));
    }

    private static String multirange(IntervalSet set) {
        return set.intervals().stream().map(Sql::range).collect(Collectors.joining(",", "{", "}"));
    }
}
