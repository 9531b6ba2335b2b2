package io.cloudmon.ingest.consume;

import io.cloudmon.ingest.storage.BinaryCopy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.List;

/**
 * Copies results straight into their table, which works as long as none of them is there already.
 *
 * <p>That is nearly always: offsets and results are committed together, so that only an agent can send a result twice.
 * Where one did, the next batches are not tried this way, because each trial leaves its rows behind for vacuum.
 */
final class DirectInsert {
    private static final String UNIQUE_VIOLATION = "23505";
    private static final int BATCHES_AFTER_A_REPETITION = 100;

    private static final String COPY =
            "COPY measurement.check_result (" + ResultColumns.NAMES + ", remote_ip, facts) FROM STDIN (FORMAT binary)";

    private int skipped;

    /** Inserts all rows, or none and returns false. */
    boolean insert(Connection connection, List<ResultRow> rows) throws SQLException {
        if (skipped > 0) {
            skipped--;
            return false;
        }
        return rows.stream().allMatch(row -> row.address() != null) && copyUnlessRepeated(connection, rows);
    }

    private boolean copyUnlessRepeated(Connection connection, List<ResultRow> rows) throws SQLException {
        Savepoint before = connection.setSavepoint();
        try {
            copy(connection, rows);
            connection.releaseSavepoint(before);
            return true;
        } catch (SQLException e) {
            if (!UNIQUE_VIOLATION.equals(e.getSQLState())) {
                throw e;
            }
            connection.rollback(before);
            skipped = BATCHES_AFTER_A_REPETITION;
            return false;
        }
    }

    private static void copy(Connection connection, List<ResultRow> rows) throws SQLException {
        try (BinaryCopy copy = BinaryCopy.into(connection, COPY)) {
            for (ResultRow row : rows) {
                copy.row(ResultColumns.COUNT + 2);
                ResultColumns.write(copy, row);
                InetValue address = row.address();
                copy.bytes(address == null ? null : address.binary()).jsonb(row.facts());
            }
            copy.end();
        }
    }
}
