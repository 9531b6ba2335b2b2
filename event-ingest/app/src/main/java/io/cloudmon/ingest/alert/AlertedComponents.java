package io.cloudmon.ingest.alert;

import io.cloudmon.ingest.verdict.Sql;
import io.cloudmon.measurement.slo.DegradedPolicy;
import io.cloudmon.measurement.slo.Objective;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The components that have SLOs, and those SLOs. */
@ApplicationScoped
class AlertedComponents {

    /**
     * A component.
     *
     * @param no its number in the database
     * @param id its id in the catalogue
     */
    record Component(int no, String id) {}

    /** Measured components with an SLO, or with an alert that still fires although its SLO is gone. */
    List<Component> all(Connection connection) throws SQLException {
        return Sql.query(connection, """
                SELECT c.no, c.id FROM measurement.component c
                JOIN measurement.component_progress p ON p.component_no = c.no
                WHERE EXISTS (
                    SELECT FROM measurement.slo s
                    LEFT JOIN measurement.burn_alert a ON a.slo_id = s.id AND a.state = 'firing'
                    WHERE s.component_no = c.no
                      AND (a.slo_id IS NOT NULL OR s.removed_at IS NULL AND c.removed_at IS NULL AND NOT p.ended))
                ORDER BY c.no
                """, row -> new Component(row.getInt("no"), row.getString("id")));
    }

    /** The SLOs that a component has, or had. */
    List<AlertedSlo> slos(Connection connection, int componentNo) throws SQLException {
        return Sql.query(connection, """
                SELECT s.id, s.removed_at IS NULL AND c.removed_at IS NULL AND NOT p.ended AS in_force, s.objective,
                       s.degraded_counts,
                       (SELECT w.budget_left FROM measurement.sla_window w WHERE w.slo_id = s.id AND w.status = 'open'
                        ORDER BY w.window_start DESC LIMIT 1) AS budget_left
                FROM measurement.slo s
                JOIN measurement.component c ON c.no = s.component_no
                JOIN measurement.component_progress p ON p.component_no = c.no
                WHERE c.no = ? ORDER BY s.id
                """, AlertedComponents::row, componentNo);
    }

    private static AlertedSlo row(ResultSet row) throws SQLException {
        @Nullable Double budgetLeft = row.getObject("budget_left", Double.class);
        return new AlertedSlo(
                row.getString("id"),
                row.getBoolean("in_force"),
                new Objective(row.getBigDecimal("objective").doubleValue()),
                Sql.constant(row, "degraded_counts", DegradedPolicy.class),
                budgetLeft);
    }
}
