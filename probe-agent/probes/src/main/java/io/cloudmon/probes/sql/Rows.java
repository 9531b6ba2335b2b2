package io.cloudmon.probes.sql;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * What a query brought.
 *
 * @param count how many rows, up to the limit
 * @param first the first column of the first row as text; empty when there is none or it is null
 */
record Rows(int count, String first) {

    static Rows of(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setMaxRows(SqlCheck.MOST_ROWS);
            if (!statement.execute(query)) {
                return new Rows(0, "");
            }
            try (ResultSet rows = statement.getResultSet()) {
                return read(rows);
            }
        }
    }

    private static Rows read(ResultSet rows) throws SQLException {
        String first = "";
        int count = 0;
        while (rows.next()) {
            String value = count == 0 ? rows.getString(1) : null;
            first = value == null ? first : value;
            count++;
        }
        return new Rows(count, first);
    }
}
