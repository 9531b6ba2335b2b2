package io.cloudmon.ingest.exclusion;

import io.cloudmon.ingest.exclusion.Exclusion.Kind;
import io.cloudmon.ingest.verdict.Sql;
import io.cloudmon.measurement.window.Interval;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** The exclusions. */
@ApplicationScoped
public class Exclusions {

    /** Those of a component that overlap the interval, clipped to it, in the order of time. */
    public List<Exclusion> within(Connection connection, int componentNo, Interval interval) throws SQLException {
        return Sql.query(
                connection,
                """
                SELECT id, component_no, lower(clipped) AS starts_at, upper(clipped) AS ends_at, kind, author, reason
                FROM measurement.exclusion, LATERAL (SELECT period * tstzrange(?, ?) AS clipped) AS part
                WHERE component_no = ? AND period && tstzrange(?, ?)
                ORDER BY lower(clipped), upper(clipped), id
                """,
                Exclusions::row,
                interval.start(),
                interval.end(),
                componentNo,
                interval.start(),
                interval.end());
    }

    static Exclusion row(ResultSet row) throws SQLException {
        return new Exclusion(
                row.getObject("id", UUID.class),
                row.getInt("component_no"),
                new Interval(Sql.instant(row, "starts_at"), Sql.instant(row, "ends_at")),
                Sql.constant(row, "kind", Kind.class),
                row.getString("author"),
                row.getString("reason"));
    }
}
