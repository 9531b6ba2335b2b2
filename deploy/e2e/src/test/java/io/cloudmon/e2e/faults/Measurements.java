package io.cloudmon.e2e.faults;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One look into PostgreSQL: all that is asked of it is of the same moment. */
final class Measurements implements AutoCloseable {
    private final Connection connection;

    private Measurements(Connection connection) {
        this.connection = connection;
    }

    static Measurements open(DatabaseServer server) throws SQLException {
        Connection connection = DriverManager.getConnection(server.jdbcUrl(), server.user(), "");
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY");
        }
        return new Measurements(connection);
    }

    /** What one row means. */
    @FunctionalInterface
    interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    <T> List<T> query(String sql, Row<T> meaning, Object... parameters) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                query.setObject(i + 1, parameters[i]);
            }
            try (ResultSet row = query.executeQuery()) {
                List<T> rows = new ArrayList<>();
                while (row.next()) {
                    rows.add(meaning.read(row));
                }
                return rows;
            }
        }
    }

    long count(String sql, Object... parameters) throws SQLException {
        return query(sql, row -> row.getLong(1), parameters).getFirst();
    }

    /** Up to where the topic is counted, by partition. */
    Map<Integer, Long> offsets() throws SQLException {
        Map<Integer, Long> offsets = new HashMap<>();
        query(
                "SELECT partition, next_offset FROM measurement.kafka_offset",
                row -> offsets.put(row.getInt("partition"), row.getLong("next_offset")));
        return offsets;
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
