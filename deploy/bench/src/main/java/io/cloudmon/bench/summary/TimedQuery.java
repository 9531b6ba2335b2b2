package io.cloudmon.bench.summary;

import io.cloudmon.bench.figures.Distribution;
import io.cloudmon.bench.servers.Database;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** A query as an application sends it: prepared, on one connection, all rows read and each value taken. */
final class TimedQuery {
    private static final int WARM_UP = 10;

    private final Database database;
    private final String name;
    private final String sql;

    TimedQuery(Database database, String name, String sql) {
        this.database = database;
        this.name = name;
        this.sql = sql;
    }

    /** Reads it so many times after a warm-up and prints the times; {@code fewest} rows must come each time. */
    Times run(int runs, long fewest) throws SQLException {
        List<Double> millis = new ArrayList<>();
        long rows = 0;
        try (Connection connection = database.connect();
                PreparedStatement query = connection.prepareStatement(sql)) {
            for (int i = -WARM_UP; i < runs; i++) {
                long start = System.nanoTime();
                rows = read(query);
                if (i >= 0) {
                    millis.add((System.nanoTime() - start) / 1e6);
                }
            }
        }
        if (rows < fewest) {
            throw new IllegalStateException(name + ": " + rows + " rows of " + fewest);
        }
        Distribution times = new Distribution(millis);
        System.out.printf(
                "%-54s %,9d rows  median %8.2f ms  p99 %8.2f ms%n", name, rows, times.median(), times.quantile(0.99));
        return new Times(times.median(), times.quantile(0.99));
    }

    /** Prints and returns the plan with its buffers. */
    List<String> explain() throws SQLException {
        List<String> plan = database.lines("EXPLAIN (ANALYZE, BUFFERS) " + sql);
        plan.forEach(line -> System.out.println("    " + line));
        return plan;
    }

    private static long read(PreparedStatement query) throws SQLException {
        try (ResultSet row = query.executeQuery()) {
            int columns = row.getMetaData().getColumnCount();
            long rows = 0;
            while (row.next()) {
                for (int column = 1; column <= columns; column++) {
                    row.getString(column);
                }
                rows++;
            }
            return rows;
        }
    }

    /** Milliseconds. */
    record Times(double median, double p99) {}
}
