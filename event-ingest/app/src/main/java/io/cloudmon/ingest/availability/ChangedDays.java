package io.cloudmon.ingest.availability;

import io.cloudmon.ingest.verdict.Sql;
import io.cloudmon.ingest.verdict.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Adds up again the days of components whose exclusions or records have changed, past days too.
 *
 * <p>It takes a component's lock before it takes the note of the change, as the evaluation does, so that neither waits
 * for the other in a circle; and it reads how far the component has come only under that lock, so that it cannot write a
 * day as it was before.
 */
@ApplicationScoped
public class ChangedDays {
    private final Transactions transactions;
    private final ComponentProgress progress;
    private final ComponentDays days;

    ChangedDays(Transactions transactions, ComponentProgress progress, ComponentDays days) {
        this.transactions = transactions;
        this.progress = progress;
        this.days = days;
    }

    /** Adds up what has changed, each component in a transaction of its own; returns how many components. */
    public int refresh() throws SQLException {
        List<Integer> changed = transactions.run(connection -> Sql.query(
                connection,
                "SELECT component_no FROM measurement.day_change ORDER BY component_no",
                row -> row.getInt("component_no")));
        for (int componentNo : changed) {
            transactions.run(connection -> refresh(connection, componentNo));
        }
        return changed.size();
    }

    private boolean refresh(Connection connection, int componentNo) throws SQLException {
        ComponentLock.hold(connection, componentNo);
        Optional<Instant> from = Sql.query(
                        connection,
                        "DELETE FROM measurement.day_change WHERE component_no = ? RETURNING changed_from",
                        row -> Sql.instant(row, "changed_from"),
                        componentNo)
                .stream()
                .findFirst();
        Optional<Progress> reached = progress.read(connection, componentNo);
        if (from.isPresent() && reached.isPresent()) {
            days.refresh(connection, componentNo, from.get(), reached.get());
        }
        return from.isPresent();
    }
}
