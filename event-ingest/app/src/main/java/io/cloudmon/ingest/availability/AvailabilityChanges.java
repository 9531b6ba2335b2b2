package io.cloudmon.ingest.availability;

import io.cloudmon.ingest.verdict.SlotCorrectionListener;
import io.cloudmon.ingest.verdict.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/** Tells the SLA windows and the days from when on a component's records, exclusions or final slots have changed. */
@ApplicationScoped
public class AvailabilityChanges implements SlotCorrectionListener {
    private static final String LATE = "late check results";

    /**
     * A change that the SLA windows do not know yet.
     *
     * @param componentNo the component
     * @param from from when on
     * @param cause why, for the reader of a corrected window
     */
    public record Change(int componentNo, Instant from, String cause) {}

    /** Adds a change; several before they are taken become one, from the earliest on, with its cause. */
    public void add(Connection connection, Change change) throws SQLException {
        Sql.update(connection, """
                INSERT INTO measurement.availability_change AS known (component_no, changed_from, cause)
                VALUES (?, ?, ?)
                ON CONFLICT (component_no) DO UPDATE
                SET changed_from = excluded.changed_from, cause = excluded.cause
                WHERE excluded.changed_from < known.changed_from
                """, change.componentNo(), change.from(), change.cause());
        Sql.update(connection, """
                INSERT INTO measurement.day_change AS known (component_no, changed_from) VALUES (?, ?)
                ON CONFLICT (component_no) DO UPDATE SET changed_from = excluded.changed_from
                WHERE excluded.changed_from < known.changed_from
                """, change.componentNo(), change.from());
    }

    /** Damping may hide the slot from the records, but windows that count slots have changed. */
    @Override
    public void corrected(Connection connection, int componentNo, Instant slot) throws SQLException {
        add(connection, new Change(componentNo, slot, LATE));
    }

    /** Takes a change, if there is one; it is gone when the caller's transaction commits. */
    public Optional<Change> take(Connection connection) throws SQLException {
        return Sql.query(
                        connection,
                        """
                        DELETE FROM measurement.availability_change WHERE component_no = (
                            SELECT component_no FROM measurement.availability_change LIMIT 1 FOR UPDATE SKIP LOCKED)
                        RETURNING component_no, changed_from, cause
                        """,
                        row -> new Change(
                                row.getInt("component_no"), Sql.instant(row, "changed_from"), row.getString("cause")))
                .stream()
                .findFirst();
    }
}
