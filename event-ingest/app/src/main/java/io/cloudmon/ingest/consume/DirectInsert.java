package io.cloudmon.ingest.consume;

import io.cloudmon.ingest.storage.BinaryCopy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
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
        List<InetValue> addresses = addresses(rows);
        return addresses.size() == rows.size() && copyUnlessRepeated(connection, rows, addresses);
    }

    private boolean copyUnlessRepeated(Connection connection, List<ResultRow> rows, List<InetValue> addresses)
            throws SQLException {
        Savepoint before = connection.setSavepoint();
        try {
            copy(connection, rows, addresses);
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

    private static void copy(Connection connection, List<ResultRow> rows, List<InetValue> addresses)
            throws SQLException {
        try (BinaryCopy copy = BinaryCopy.into(connection, COPY)) {
            for (int i = 0; i < rows.size(); i++) {
                copy.row(ResultColumns.COUNT + 2);
                ResultColumns.write(copy, rows.get(i));
                addresses.get(i).write(copy);
                copy.jsonb(rows.get(i).facts());
            }
            copy.end();
        }
    }

    /** The addresses in PostgreSQL's form; fewer than rows when one has no plain form and PostgreSQL has to judge it. */
    private static List<InetValue> addresses(List<ResultRow> rows) {
        List<InetValue> addresses = new ArrayList<>(rows.size());
        for (ResultRow row : rows) {
            InetValue.of(row.result().remoteIp()).ifPresent(addresses::add);
        }
        return addresses;
    }
}
