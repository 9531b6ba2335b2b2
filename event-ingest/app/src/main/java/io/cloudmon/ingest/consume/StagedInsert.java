package io.cloudmon.ingest.consume;

import io.cloudmon.ingest.storage.BinaryCopy;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Inserts those results that are not there yet, by way of a stage, and finds out which those are. */
final class StagedInsert {
    /** Private to the connection and never logged: what is staged is gone when the transaction ends, either way. */
    private static final String STAGE = """
            CREATE TEMP TABLE IF NOT EXISTS stage_check_result (
                ordinal int, scheduled_at timestamptz, started_at timestamptz, agent_seq bigint, check_no int,
                location_no int, agent_boot_no int, check_version int, duration_us bigint, dns_us int, connect_us int,
                tls_us int, send_us int, first_byte_us int, transfer_us int, outcome measurement.outcome,
                reason measurement.reason, blame measurement.blame, attempt smallint, attempts_max smallint,
                http_status smallint, remote_ip text, facts jsonb
            ) ON COMMIT DELETE ROWS""";

    private static final String COPY = "COPY pg_temp.stage_check_result (ordinal, " + ResultColumns.NAMES
            + ", remote_ip, facts) FROM STDIN (FORMAT binary)";

    private static final String INSERT = """
            WITH inserted AS (
                INSERT INTO measurement.check_result (%1$s, remote_ip, facts)
                SELECT %1$s, remote_ip::inet, facts FROM pg_temp.stage_check_result
                ON CONFLICT DO NOTHING
                RETURNING check_no, location_no, scheduled_at, attempt
            )
            SELECT CASE WHEN (SELECT count(*) FROM inserted) < ? THEN ARRAY(
                SELECT s.ordinal
                FROM inserted JOIN pg_temp.stage_check_result s USING (check_no, location_no, scheduled_at, attempt)
                ORDER BY 1) END""".formatted(ResultColumns.NAMES);

    /** Inserts rows with distinct keys; returns those that were not there. */
    List<ResultRow> insert(Connection connection, List<ResultRow> rows) throws SQLException {
        stage(connection, rows);
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setInt(1, rows.size());
            try (ResultSet row = insert.executeQuery()) {
                row.next();
                return select(rows, row.getArray(1));
            }
        }
    }

    private static List<ResultRow> select(List<ResultRow> rows, @Nullable Array inserted) throws SQLException {
        if (inserted == null) {
            return rows;
        }
        List<ResultRow> selected = new ArrayList<>();
        for (Integer ordinal : (Integer[]) inserted.getArray()) {
            selected.add(rows.get(ordinal));
        }
        return selected;
    }

    private static void stage(Connection connection, List<ResultRow> rows) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(STAGE);
        }
        try (BinaryCopy copy = BinaryCopy.into(connection, COPY)) {
            for (int i = 0; i < rows.size(); i++) {
                copy.row(ResultColumns.COUNT + 3).int4(i);
                ResultColumns.write(copy, rows.get(i));
                copy.text(rows.get(i).result().remoteIp()).jsonb(rows.get(i).facts());
            }
            copy.end();
        }
    }
}
