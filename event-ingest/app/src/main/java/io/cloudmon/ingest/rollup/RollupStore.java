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
                runs_before int, bucket timestamptz, check_no int, location_no int, runs int, successes int, degraded int,
                failures int, missed int, duration_sum bigint, p50_us int, p95_us int, p99_us int, max_us int, sketch bytea
            ) ON COMMIT DELETE ROWS""";

    /** The keys are few and the table is large: only by key, whatever a missing statistic of the stage suggests. */
    private static final String BY_KEY = """
            SET LOCAL enable_hashjoin = off;
            SET LOCAL enable_mergejoin = off""";

    private static final String COPY = "COPY pg_temp.stage_rollup_15m FROM STDIN (FORMAT binary)";

    /** A row that someone else changed since it was read does not match runs_before: it is not written, not counted. */
    private static final String UPDATE = """
            UPDATE measurement.rollup_15m AS r
            SET runs = s.runs, successes = s.successes, degraded = s.degraded, failures = s.failures, missed = s.missed,
                duration_sum = s.duration_sum, p50_us = s.p50_us, p95_us = s.p95_us, p99_us = s.p99_us,
                max_us = s.max_us, sketch = s.sketch
            FROM pg_temp.stage_rollup_15m s
            WHERE r.check_no = s.check_no AND r.bucket = s.bucket AND r.location_no = s.location_no
                AND r.runs = s.runs_before AND s.runs_before > 0
                AND r.bucket BETWEEN to_timestamp(?) AND to_timestamp(?)""";

    private static final String INSERT = """
            INSERT INTO measurement.rollup_15m (bucket, check_no, location_no, runs, successes, degraded, failures, missed,
                duration_sum, p50_us, p95_us, p99_us, max_us, sketch)
            SELECT bucket, check_no, location_no, runs, successes, degraded, failures, missed, duration_sum, p50_us, p95_us,
                p99_us, max_us, sketch
            FROM pg_temp.stage_rollup_15m WHERE runs_before = 0
            ON CONFLICT (check_no, bucket, location_no) DO NOTHING""";

    private static final String READ = """
            SELECT r.check_no, r.location_no, extract(epoch FROM r.bucket)::bigint, r.runs, r.successes, r.degraded,
                r.failures, r.missed, r.duration_sum, coalesce(r.max_us, 0), r.sketch
            FROM unnest(?::int[], ?::int[], ?::bigint[]) AS k (check_no, location_no, bucket)
            JOIN measurement.rollup_15m r ON r.check_no = k.check_no AND r.location_no = k.location_no
                AND r.bucket = to_timestamp(k.bucket)
            WHERE r.bucket BETWEEN to_timestamp(?) AND to_timestamp(?)""";

    /** Readies the transaction; to be called before the rest. */
    void prepare(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(BY_KEY);
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
            bindRange(select, 4, keys);
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
        int written = 0;
        if (changed.stream().anyMatch(change -> change.runsBefore() > 0)) {
            written += update(connection, changed);
        }
        if (changed.stream().anyMatch(change -> change.runsBefore() == 0)) {
            try (Statement insert = connection.createStatement()) {
                written += insert.executeUpdate(INSERT);
            }
        }
        return written;
    }

    private static void stage(Connection connection, List<Changed> changed) throws SQLException {
        try (BinaryCopy copy = BinaryCopy.into(connection, COPY)) {
            for (Changed change : changed) {
                stage(copy, change);
            }
            copy.end();
        }
    }

    private static int update(Connection connection, List<Changed> changed) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(UPDATE)) {
            bindRange(update, 1, changed.stream().map(Changed::key).toList());
            return update.executeUpdate();
        }
    }

    /** The range lets the planner leave the other partitions out. */
    private static void bindRange(PreparedStatement statement, int index, Collection<RollupKey> keys)
            throws SQLException {
        statement.setLong(
                index, keys.stream().mapToLong(RollupKey::bucket).min().orElse(0));
        statement.setLong(
                index + 1, keys.stream().mapToLong(RollupKey::bucket).max().orElse(0));
    }

    private static Rollup rollup(ResultSet row) throws SQLException {
        Counts counts = new Counts(row.getInt(4), row.getInt(5), row.getInt(6), row.getInt(7), row.getInt(8));
        return new Rollup(counts, row.getLong(9), row.getInt(10), row.getBytes(11));
    }

    private static void stage(BinaryCopy copy, Changed change) throws SQLException {
        Rollup rollup = change.rollup();
        Counts counts = rollup.counts();
        copy.row(15)
                .int4(change.runsBefore())
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
        for (int quantile : rollup.sketch().quantiles(0.5, 0.95, 0.99)) {
            copy.int4(quantile);
        }
        copy.int4(rollup.max()).bytes(rollup.sketch().encode());
    }

    /** A roll-up with what was added to it, and how many runs it had before. */
    record Changed(RollupKey key, int runsBefore, Rollup rollup) {}
}
