package io.cloudmon.e2e.journey;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;

/** The all-in-one's PostgreSQL, for what no API shows. */
record Database(int port) {

    long count(String sql, Object... parameters) {
        return one(sql, Long.class, parameters);
    }

    Instant instant(String sql, Object... parameters) {
        return one(sql, Timestamp.class, parameters).toInstant();
    }

    private <T> T one(String sql, Class<T> type, Object... parameters) {
        try (Connection connection = DriverManager.getConnection(
                        "jdbc:postgresql://127.0.0.1:" + port + "/cloudmon", "postgres", "");
                PreparedStatement query = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                query.setObject(i + 1, parameters[i]);
            }
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getObject(1, type);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
