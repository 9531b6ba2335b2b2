package io.cloudmon.bench.servers;

import io.cloudmon.bench.figures.Distribution;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Follows what ingest has committed. Offsets move in the transaction that counts, so that a moved offset is a counted
 * result.
 */
public final class Progress {
    private static final int PAUSE_MS = 10;
    private static final Duration STALLED = Duration.ofMinutes(1);

    private final Database database;
    private final @Nullable StatementSamples samples;

    public Progress(Database database) {
        this(database, null);
    }

    /** With samples of what PostgreSQL does meanwhile, which slow it down by some per cent. */
    public Progress(Database database, @Nullable StatementSamples samples) {
        this.database = database;
        this.samples = samples;
    }

    public long committed() throws SQLException {
        return database.number("SELECT coalesce(sum(next_offset), 0) FROM measurement.kafka_offset");
    }

    /** Waits until everything up to {@code end} is committed. */
    public Drain drain(long end) throws SQLException, InterruptedException {
        try (Connection connection = database.connect();
                PreparedStatement query =
                        connection.prepareStatement("SELECT sum(next_offset) FROM measurement.kafka_offset")) {
            List<Double> lag = new ArrayList<>();
            long start = System.nanoTime();
            long moved = start;
            long last = -1;
            while (true) {
                long committed = committed(query);
                long now = System.nanoTime();
                moved = committed == last ? moved : now;
                last = committed;
                if (committed >= end) {
                    return new Drain((now - start) / 1e9, new Distribution(lag.isEmpty() ? List.of(0.0) : lag));
                }
                if (now - moved > STALLED.toNanos()) {
                    throw new IllegalStateException("ingest stands still at " + committed + " of " + end);
                }
                lag.add((double) (end - committed));
                if (samples != null) {
                    samples.look(connection);
                }
                Thread.sleep(PAUSE_MS);
            }
        }
    }

    private static long committed(PreparedStatement query) throws SQLException {
        try (ResultSet row = query.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    /**
     * How a backlog went down.
     *
     * @param seconds until nothing was left
     * @param lag records not yet committed, looked at every 10 ms
     */
    public record Drain(double seconds, Distribution lag) {}
}
