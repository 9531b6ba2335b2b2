package io.cloudmon.e2e.faults;

import io.cloudmon.embedded.EmbeddedPostgresql;
import io.cloudmon.embedded.FreePort;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;

/** PostgreSQL: the postmaster and all its backends die together and recover from the write-ahead log. */
final class DatabaseServer implements Part {
    private final Path directory;
    private final int port = FreePort.find();
    private Child child;

    DatabaseServer(Path directory) {
        this.directory = directory;
    }

    String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + EmbeddedPostgresql.DATABASE;
    }

    /** The superuser; connections from loopback need no password. */
    String user() {
        return "postgres";
    }

    /** Changes something behind ingest's back. */
    void execute(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(jdbcUrl(), user(), "");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public String name() {
        return "PostgreSQL";
    }

    @Override
    public void start() {
        child = Child.server(
                directory, "io.cloudmon.embedded.PostgresqlMain", directory.toString(), Integer.toString(port));
    }

    @Override
    public void kill() throws IOException, InterruptedException {
        ProcessHandle postmaster = postmaster();
        List<ProcessHandle> all =
                Stream.concat(Stream.of(postmaster), postmaster.descendants()).toList();
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(process -> process.onExit().join());
        child.kill();
    }

    private ProcessHandle postmaster() throws IOException {
        String pid = Files.readAllLines(directory.resolve("data").resolve("postmaster.pid"))
                .getFirst()
                .strip();
        return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    }
}
