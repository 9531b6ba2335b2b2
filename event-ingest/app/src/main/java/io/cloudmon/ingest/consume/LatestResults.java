package io.cloudmon.ingest.consume;

import io.cloudmon.ingest.storage.BinaryCopy;
import io.cloudmon.result.CheckResult;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;

/** Keeps the latest result of each check at each location; one write per batch and key, however many results it has. */
final class LatestResults {
    private static final BinaryOperator<ResultRow> LATER = BinaryOperator.maxBy(
            Comparator.<ResultRow, Instant>comparing(row -> row.result().scheduledAt())
                    .thenComparing(row -> row.result().attempt()));

    private static final int COLUMNS = 11;

    private static final String STAGE = """
            CREATE TEMP TABLE IF NOT EXISTS stage_latest_result (
                check_no int, location_no int, scheduled_at timestamptz, started_at timestamptz, duration_us bigint,
                outcome measurement.outcome, reason measurement.reason, blame measurement.blame, attempt smallint,
                http_status smallint, detail text
            ) ON COMMIT DELETE ROWS""";

    private static final String COPY = "COPY pg_temp.stage_latest_result FROM STDIN (FORMAT binary)";

    private static final String WRITE = """
            INSERT INTO measurement.latest_result AS l (check_no, location_no, scheduled_at, started_at, duration_us,
                outcome, reason, blame, attempt, http_status, detail)
            SELECT check_no, location_no, scheduled_at, started_at, duration_us, outcome, reason, blame, attempt,
                http_status, detail
            FROM pg_temp.stage_latest_result ORDER BY check_no, location_no
            ON CONFLICT (check_no, location_no) DO UPDATE
            SET scheduled_at = EXCLUDED.scheduled_at, started_at = EXCLUDED.started_at,
                duration_us = EXCLUDED.duration_us, outcome = EXCLUDED.outcome, reason = EXCLUDED.reason,
                blame = EXCLUDED.blame, attempt = EXCLUDED.attempt, http_status = EXCLUDED.http_status,
                detail = EXCLUDED.detail
            WHERE (l.scheduled_at, l.attempt) < (EXCLUDED.scheduled_at, EXCLUDED.attempt)""";

    /** Takes in rows that were inserted in this transaction. */
    void update(Connection connection, List<ResultRow> inserted) throws SQLException {
        Map<Key, ResultRow> latest = new HashMap<>();
        inserted.forEach(row -> latest.merge(new Key(row.checkNo(), row.locationNo()), row, LATER));
        try (Statement statement = connection.createStatement()) {
            statement.execute(STAGE);
            stage(connection, latest.values());
            statement.execute(WRITE);
        }
    }

    private static void stage(Connection connection, Collection<ResultRow> rows) throws SQLException {
        try (BinaryCopy copy = BinaryCopy.into(connection, COPY)) {
            for (ResultRow row : rows) {
                CheckResult result = row.result();
                copy.row(COLUMNS)
                        .int4(row.checkNo())
                        .int4(row.locationNo())
                        .timestamp(result.scheduledAt())
                        .timestamp(result.startedAt())
                        .int8(row.durationUs())
                        .label(result.outcome())
                        .label(result.reason())
                        .label(result.blame())
                        .int2((short) result.attempt())
                        .int2(row.httpStatus())
                        .text(result.detail());
            }
            copy.end();
        }
    }

    private record Key(int checkNo, int locationNo) {}
}
