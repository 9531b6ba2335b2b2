package io.cloudmon.embedded;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/** A real PostgreSQL server on loopback, its data kept in a directory; commits are durable. */
public final class EmbeddedPostgresql implements AutoCloseable {
    /** The database that the platform uses. */
    public static final String DATABASE = "cloudmon";

    private final EmbeddedPostgres server;

    private EmbeddedPostgresql(EmbeddedPostgres server) {
        this.server = server;
    }

    /**
     * Starts a server; initialises the directory the first time and makes the database {@value #DATABASE}.
     *
     * @param directory where the data are kept
     * @param port the port on 127.0.0.1
     * @param settings server settings, as in postgresql.conf
     */
    public static EmbeddedPostgresql start(Path directory, int port, Map<String, String> settings) {
        try {
            EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                    .setDataDirectory(directory.resolve("data"))
                    .setOverrideWorkingDirectory(directory.resolve("binaries").toFile())
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false)
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("max_connections", "100")
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .setPort(port);
            settings.forEach(builder::setServerConfig);
            EmbeddedPostgresql postgresql = new EmbeddedPostgresql(builder.start());
            postgresql.createDatabase();
            return postgresql;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start PostgreSQL in " + directory + ": " + e.getMessage(), e);
        }
    }

    /** The JDBC URL of the database {@value #DATABASE}. */
    public String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + DATABASE;
    }

    /** The superuser's name; connections from loopback need no password. */
    public String user() {
        return "postgres";
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL did not stop", e);
        }
    }

    private void createDatabase() {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            if (!exists(statement)) {
                statement.execute("CREATE DATABASE " + DATABASE);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot make the database " + DATABASE, e);
        }
    }

    private static boolean exists(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery("SELECT 1 FROM pg_database WHERE datname = '" + DATABASE + "'")) {
            return row.next();
        }
    }
}
