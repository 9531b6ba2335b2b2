package io.cloudmon.bench.servers;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;

/** The database under measurement. */
public record Database(String url, String user) {

    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, "");
    }

    /** Makes the schema, where no ingest has made it. */
    public void migrate() {
        Flyway.configure()
                .dataSource(url, user, "")
                .locations("db/measurement")
                .schemas("measurement")
                .defaultSchema("measurement")
                .load()
                .migrate();
    }

    public void execute(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The one number that a query returns. */
    public long number(String sql) throws SQLException {
        return Long.parseLong(lines(sql).getFirst());
    }

    /** The first column of each row. */
    public List<String> lines(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            List<String> lines = new ArrayList<>();
            while (row.next()) {
                lines.add(row.getString(1));
            }
            return lines;
        }
    }
}
