package io.cloudmon.dashboards.overview;

import io.cloudmon.embedded.EmbeddedPostgresql;
import io.cloudmon.embedded.FreePort;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;

/** A real PostgreSQL with the measurement schema; queries run as the role that Grafana has. */
final class MeasurementDatabase implements AutoCloseable {
    private final EmbeddedPostgresql server;

    private MeasurementDatabase(EmbeddedPostgresql server) {
        this.server = server;
    }

    static MeasurementDatabase start(Path directory) {
        MeasurementDatabase database =
                new MeasurementDatabase(EmbeddedPostgresql.start(directory, FreePort.find(), Map.of()));
        Flyway.configure()
                .dataSource(database.server.jdbcUrl(), database.server.user(), "")
                .locations("classpath:db/measurement")
                .defaultSchema("measurement")
                .schemas("measurement")
                .load()
                .migrate();
        return database;
    }

    void execute(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    Rows query(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute("SET ROLE cloudmon_read");
            try (ResultSet result = statement.executeQuery(sql)) {
                return Rows.of(result);
            }
        }
    }

    @Override
    public void close() {
        server.close();
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(server.jdbcUrl(), server.user(), "");
    }

    /** A query's answer. */
    record Rows(Map<String, String> types, List<Map<String, Object>> rows) {
        static Rows of(ResultSet result) throws SQLException {
            ResultSetMetaData description = result.getMetaData();
            Map<String, String> types = new LinkedHashMap<>();
            for (int i = 1; i <= description.getColumnCount(); i++) {
                types.put(description.getColumnLabel(i), description.getColumnTypeName(i));
            }
            List<Map<String, Object>> rows = new ArrayList<>();
            while (result.next()) {
                Map<String, Object> row = new LinkedHashMap<>();
                for (String column : types.keySet()) {
                    row.put(column, result.getObject(column));
                }
                rows.add(row);
            }
            return new Rows(types, rows);
        }

        List<String> columns() {
            return List.copyOf(types.keySet());
        }

        Map<String, Object> only(String column, Object value) {
            List<Map<String, Object>> found =
                    rows.stream().filter(row -> value.equals(row.get(column))).toList();
            if (found.size() != 1) {
                throw new AssertionError(found.size() + " rows with " + column + " = " + value + " in " + rows);
            }
            return found.getFirst();
        }
    }
}
