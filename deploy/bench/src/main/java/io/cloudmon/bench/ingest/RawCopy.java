package io.cloudmon.bench.ingest;

import io.cloudmon.bench.servers.Database;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * The peer: rows that need no work any more, by binary COPY in batches of {@value #BATCH} into a table with the columns
 * and the key of {@code check_result}, each batch committed, on one connection.
 */
final class RawCopy {
    private static final int BATCH = 5_000;

    private final Database database;

    RawCopy(Database database) throws SQLException {
        this.database = database;
        database.execute("CREATE SCHEMA bench; CREATE TABLE bench.raw (LIKE measurement.check_result INCLUDING ALL)");
    }

    /** Copies the results that a round of ingest has counted, in the order in which they lie; returns rows a second. */
    double run(Round round) throws SQLException, IOException {
        List<byte[]> batches = batches(round);
        try (Connection connection = database.connect()) {
            CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
            long start = System.nanoTime();
            long rows = 0;
            for (byte[] batch : batches) {
                rows += copy.copyIn(
                        "COPY bench.raw FROM STDIN (FORMAT binary)", new java.io.ByteArrayInputStream(batch), 1 << 16);
            }
            return rows / ((System.nanoTime() - start) / 1e9);
        }
    }

    private List<byte[]> batches(Round round) throws SQLException, IOException {
        ByteArrayOutputStream rows = new ByteArrayOutputStream();
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("SET enable_indexscan = off; SET enable_bitmapscan = off; SET timezone = 'UTC'");
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyOut(
                            "COPY (SELECT * FROM measurement.check_result WHERE scheduled_at >= '%s' AND scheduled_at < '%s')"
                                            .formatted(round.from(), round.to())
                                    + " TO STDOUT (FORMAT binary)",
                            rows);
        }
        return BinaryRows.split(rows.toByteArray(), BATCH);
    }
}
