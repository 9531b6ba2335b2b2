package io.cloudmon.ingest.consume;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * Inserts results that are not there yet, and with them what follows from each: the latest result of its check and
 * location, and its slot's need of a verdict. Used by one thread at a time.
 */
final class ResultTable {
    private final DirectInsert direct = new DirectInsert();
    private final StagedInsert staged = new StagedInsert();
    private final LatestResults latest = new LatestResults();
    private final DirtyMarks dirty = new DirtyMarks();

    /** Inserts rows with distinct keys, the quick way where it is open; returns those that were not there. */
    List<ResultRow> insert(Connection connection, List<ResultRow> rows) throws SQLException {
        if (!direct.insert(connection, rows)) {
            return insertStaged(connection, rows);
        }
        follow(connection, rows);
        return rows;
    }

    /** Inserts rows with distinct keys; returns those that were not there. */
    List<ResultRow> insertStaged(Connection connection, List<ResultRow> rows) throws SQLException {
        List<ResultRow> inserted = staged.insert(connection, rows);
        if (!inserted.isEmpty()) {
            follow(connection, inserted);
        }
        return inserted;
    }

    private void follow(Connection connection, List<ResultRow> inserted) throws SQLException {
        latest.update(connection, inserted);
        dirty.mark(connection, inserted);
    }
}
