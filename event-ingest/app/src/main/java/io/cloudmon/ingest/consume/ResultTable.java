package io.cloudmon.ingest.consume;

import io.cloudmon.ingest.storage.BinaryCopy;
import io.cloudmon.result.CheckResult;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Inserts results that are not there yet, and with them what follows from each: the latest result of its check and
 * location, and its slot's need of a verdict.
 */
final class ResultTable {
    /** Private to the connection and never logged: what is staged is gone when the transaction ends, either way. */
    private static final String STAGE = """
            CREATE TEMP TABLE IF NOT EXISTS stage_check_result (
                ordinal int, partition int, scheduled_at timestamptz, started_at timestamptz, agent_seq bigint,
                check_no int, location_no int, agent_boot_no int, check_version int, duration_us int, dns_us int,
                connect_us int, tls_us int, send_us int, first_byte_us int, transfer_us int,
                outcome measurement.outcome, reason measurement.reason, blame measurement.blame, attempt smallint,
                attempts_max smallint, http_status smallint, remote_ip text, facts jsonb
            ) ON COMMIT DELETE ROWS""";

    private static final int COLUMNS = 24;

    private static final String COPY = "COPY pg_temp.stage_check_result FROM STDIN (FORMAT binary)";

    /**
     * A slot that is dirty already is locked by the update that changes nothing: whoever takes it from the table first
     * waits for this transaction, and then sees its results.
     */
    private static final String COUNT = """
            WITH inserted AS (
                INSERT INTO measurement.check_result (scheduled_at, started_at, agent_seq, check_no, location_no,
                    agent_boot_no, check_version, duration_us, dns_us, connect_us, tls_us, send_us, first_byte_us,
                    transfer_us, outcome, reason, blame, attempt, attempts_max, http_status, remote_ip, facts)
                SELECT scheduled_at, started_at, agent_seq, check_no, location_no, agent_boot_no, check_version,
                    duration_us, dns_us, connect_us, tls_us, send_us, first_byte_us, transfer_us, outcome, reason, blame,
                    attempt, attempts_max, http_status, remote_ip::inet, facts
                FROM pg_temp.stage_check_result
                ON CONFLICT DO NOTHING
                RETURNING check_no, location_no, scheduled_at, started_at, attempt, outcome, reason, blame, duration_us,
                    http_status, facts ->> 'detail' AS detail
            ), latest AS (
                INSERT INTO measurement.latest_result AS l (check_no, location_no, scheduled_at, started_at, attempt,
                    outcome, reason, blame, duration_us, http_status, detail)
                SELECT DISTINCT ON (check_no, location_no) check_no, location_no, scheduled_at, started_at, attempt,
                    outcome, reason, blame, duration_us, http_status, detail
                FROM inserted ORDER BY check_no, location_no, scheduled_at DESC, attempt DESC
                ON CONFLICT (check_no, location_no) DO UPDATE
                SET scheduled_at = EXCLUDED.scheduled_at, started_at = EXCLUDED.started_at, attempt = EXCLUDED.attempt,
                    outcome = EXCLUDED.outcome, reason = EXCLUDED.reason, blame = EXCLUDED.blame,
                    duration_us = EXCLUDED.duration_us, http_status = EXCLUDED.http_status, detail = EXCLUDED.detail
                WHERE (l.scheduled_at, l.attempt) < (EXCLUDED.scheduled_at, EXCLUDED.attempt)
            ), dirty AS (
                INSERT INTO measurement.dirty_slot AS d (partition, check_no, scheduled_at)
                SELECT DISTINCT s.partition, s.check_no, s.scheduled_at
                FROM inserted JOIN pg_temp.stage_check_result s USING (check_no, location_no, scheduled_at, attempt)
                ORDER BY 1, 2, 3
                ON CONFLICT (partition, check_no, scheduled_at) DO UPDATE SET partition = d.partition
            )
            SELECT CASE WHEN (SELECT count(*) FROM inserted) < ? THEN ARRAY(
                SELECT s.ordinal
                FROM inserted JOIN pg_temp.stage_check_result s USING (check_no, location_no, scheduled_at, attempt)
                ORDER BY 1) END""";

    /** Inserts rows with distinct keys; returns those that were not there. */
    List<ResultRow> insert(Connection connection, List<ResultRow> rows) throws SQLException {
        stage(connection, rows);
        try (PreparedStatement count = connection.prepareStatement(COUNT)) {
            count.setInt(1, rows.size());
            try (ResultSet row = count.executeQuery()) {
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
                stage(copy, i, rows.get(i));
            }
            copy.end();
        }
    }

    private static void stage(BinaryCopy copy, int ordinal, ResultRow row) throws SQLException {
        CheckResult result = row.result();
        copy.row(COLUMNS)
                .int4(ordinal)
                .int4(row.record().partition())
                .timestamp(result.scheduledAt())
                .timestamp(result.startedAt())
                .int8(result.agentSeq())
                .int4(row.checkNo())
                .int4(row.locationNo())
                .int4(row.agentBootNo())
                .int4(result.checkVersion())
                .int4(row.durationUs());
        for (Integer phase : row.phasesUs()) {
            copy.int4(phase);
        }
        copy.label(result.outcome())
                .label(result.reason())
                .label(result.blame())
                .int2((short) result.attempt())
                .int2((short) result.attemptsMax())
                .int2(row.httpStatus())
                .text(result.remoteIp())
                .jsonb(row.facts());
    }
}
