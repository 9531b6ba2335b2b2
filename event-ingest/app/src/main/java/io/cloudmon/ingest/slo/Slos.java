package io.cloudmon.ingest.slo;

import io.cloudmon.ingest.verdict.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** The SLOs of the catalogue. */
@ApplicationScoped
class Slos {
    private static final String SELECT = """
            SELECT s.id, s.component_no, %s AS terms, s.window_kind, s.zone,
                   (extract(year FROM s.window_length) * 12 + extract(month FROM s.window_length))::int AS months,
                   extract(day FROM s.window_length)::int AS days,
                   extract(epoch FROM s.window_length - date_trunc('day', s.window_length))::bigint AS seconds
            FROM measurement.slo s
            """.formatted(TermsReader.SQL);

    /** The SLOs of a component. */
    List<Slo> ofComponent(Connection connection, int componentNo) throws SQLException {
        return Sql.query(
                connection, SELECT + "WHERE s.component_no = ? AND s.removed_at IS NULL", Slos::row, componentNo);
    }

    /**
     * SLOs of evaluated components that have no open window computed after {@code before}, the oldest first. Of a component
     * that is measured no more all windows may be closed; then nothing is to be computed.
     */
    List<Slo> outdated(Connection connection, Instant before, int limit) throws SQLException {
        return Sql.query(connection, SELECT + """
                        JOIN measurement.component_progress p ON p.component_no = s.component_no
                        LEFT JOIN LATERAL (SELECT max(w.computed_at) AS computed_at FROM measurement.sla_window w
                                           WHERE w.slo_id = s.id AND w.status = 'open') w ON true
                        WHERE s.removed_at IS NULL AND (w.computed_at <= ? OR w.computed_at IS NULL AND (NOT p.ended
                            OR NOT EXISTS (SELECT FROM measurement.sla_window known WHERE known.slo_id = s.id)))
                        ORDER BY w.computed_at NULLS FIRST, s.id LIMIT ?
                        """, Slos::row, before, limit);
    }

    private static Slo row(ResultSet row) throws SQLException {
        return new Slo(
                row.getString("id"),
                row.getInt("component_no"),
                TermsReader.read(row.getString("terms")),
                SloWindows.of(
                        row.getString("window_kind"),
                        row.getInt("months"),
                        row.getInt("days"),
                        row.getLong("seconds"),
                        row.getString("zone")));
    }
}
