package io.cloudmon.probes.sql;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;

/** A real PostgreSQL server with a user who needs a password. */
final class TestDatabase implements AutoCloseable {
    private final EmbeddedPostgres server;

    TestDatabase(Path directory) throws Exception {
        this.server = EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(directory.toFile())
                .setServerConfig("listen_addresses", "127.0.0.1")
                .start();
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE ROLE probe LOGIN PASSWORD 'pa55-word'");
            statement.execute("CREATE TABLE item AS SELECT generate_series(1, 3) AS id");
            statement.execute("GRANT SELECT ON item TO probe");
        }
    }

    int port() {
        return server.getPort();
    }

    @Override
    public void close() throws Exception {
        server.close();
    }
}
