package io.cloudmon.ingest.rollup;

import io.cloudmon.ingest.rollup.Rollup.Counts;
import io.cloudmon.ingest.storage.BinaryCopy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads and writes roll-ups as sets. */
final class RollupStore {
    private static final String STAGE = """
            CREATE TEMP TABLE IF NOT EXISTS stage_rollup_15m (
                revision int, bucket timestamptz, check_no int, location_no int, runs int, successes int, degraded int,
                failures int, missed int, duration_sum bigint, p50_us bigint, p95_us bigint, p99_us bigint, max_us bigint,
                sketch bytea
            ) ON COMMIT DELETE ROWS""";

    private static final String COPY = "COPY pg_temp.stage_rollup_15m FROM STDIN (FORMAT binary)";

    /** A row that someone else wrote since it was read has another revision: it is not written and not counted. */
    private static final String WRITE = """
            INSERT INTO measurement.rollup_15m AS r (revision, bucket, check_no, location_no, runs, successes, degraded,
                failures, missed, duration_sum, p50_us, p95_us, p99_us, max_us, sketch)
            SELECT revision, bucket, check_no, location_no, runs, successes, degraded, failures, missed, duration_sum,
                p50_us, p95_us, p99_us, max_us, sketch
            FROM pg_temp.stage_rollup_15m
            ON CONFLICT (check_no, bucket, location_no) DO UPDATE
            SET revision = EXCLUDED.revision, runs = EXCLUDED.runs, successes = EXCLUDED.successes,
                degraded = EXCLUDED.degraded, failures = EXCLUDED.failures, missed = EXCLUDED.missed,
                duration_sum = EXCLUDED.duration_sum, p50_us = EXCLUDED.p50_us, p95_us = EXCLUDED.p95_us,
                p99_us = EXCLUDED.p99_us, max_us = EXCLUDED.max_us, sketch = EXCLUDED.sketch
            WHERE r.revision = EXCLUDED.revision - 1""";

    /** One look-up by key after the other: a join would be planned by statistics that a young partition does not have. */
    private static final String READ = """
            SELECT k.check_no, k.location_no, k.bucket, r.runs, r.successes, r.degraded, r.failures, r.missed, r.revision,
                r.duration_sum, r.max_us, r.sketch
            FROM unnest(?::int[], ?::int[], ?::bigint[]) AS k (check_no, location_no, bucket)
            CROSS JOIN LATERAL (
                SELECT runs, successes, degraded, failures, missed, revision, duration_sum, coalesce(max_us, 0) AS max_us,
                    sketch
                FROM measurement.rollup_15m
                WHERE check_no = k.check_no AND bucket = to_timestamp(k.bucket) AND location_no = k.location_no
                OFFSET 0) r""";

    /** Readies the transaction; to be called before the rest. */
    void prepare(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(STAGE);
        }
    }

    Map<RollupKey, Rollup> read(Connection connection, Collection<RollupKey> keys) throws SQLException {
        Map<RollupKey, Rollup> found = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement(READ)) {
            select.setArray(
                    1,
                    connection.createArrayOf(
                            "int4", keys.stream().map(RollupKey::checkNo).toArray()));
            select.setArray(
                    2,
                    connection.createArrayOf(
                            "int4", keys.stream().map(RollupKey::locationNo).toArray()));
            select.setArray(
                    3,
                    connection.createArrayOf(
                            "int8", keys.stream().map(RollupKey::bucket).toArray()));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.put(new RollupKey(row.getInt(1), row.getInt(2), row.getLong(3)), rollup(row));
                }
            }
        }
        return found;
    }

    /** Writes changed roll-ups; returns how many were written, fewer than given when another writer came between. */
    int write(Connection connection, List<Changed> changed) throws SQLException {
        stage(connection, changed);
        try (Statement statement = connection.createStatement()) {
            return statement.executeUpdate(WRITE);
        }
    }

    private static void stage(Connection connection, List<Changed> changed) throws SQLException {
        try (BinaryCopy copy = BinaryCopy.into(connection, COPY)) {
            for (Changed change : changed) {
                stage(copy, change);
            }
            copy.end();
        }
    }

    private static Rollup rollup(ResultSet row) throws SQLException {
        Counts counts = new Counts(row.getInt(4), row.getInt(5), row.getInt(6), row.getInt(7), row.getInt(8));
        return new Rollup(counts, row.getInt(9), row.getLong(10), row.getLong(11), row.getBytes(12));
    }

    private static void stage(BinaryCopy copy, Changed change) throws SQLException {
        Rollup rollup = change.rollup();
        Counts counts = rollup.counts();
        copy.row(15)
                .int4(rollup.revision())
                .timestampSeconds(change.key().bucket())
                .int4(change.key().checkNo())
                .int4(change.key().locationNo())
                .int4(counts.runs())
                .int4(counts.successes())
                .int4(counts.degraded())
                .int4(counts.failures())
                .int4(counts.missed())
                .int8(rollup.durationSum());
        if (rollup.sketch().isEmpty()) {
            copy.nulls(5);
            return;
        }
        for (long quantile : rollup.sketch().quantiles(0.5, 0.95, 0.99)) {
            copy.int8(quantile);
        }
        copy.int8(rollup.max()).bytes(rollup.sketch().encode());
    }

    /** A roll-up with what was added to it. */
    record Changed(RollupKey key, Rollup rollup) {}
}
