package io.cloudmon.e2e.faults;

import io.cloudmon.embedded.EmbeddedPostgresql;
import io.cloudmon.embedded.FreePort;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** PostgreSQL: the postmaster and all its backends die together and recover from the write-ahead log. */
final class DatabaseServer implements Part, AutoCloseable {
    private final Path directory;
    private final int port = FreePort.find();
    private EmbeddedPostgresql server;

    DatabaseServer(Path directory) {
        this.directory = directory;
    }

    String jdbcUrl() {
        return server.jdbcUrl();
    }

    String user() {
        return server.user();
    }

    @Override
    public String name() {
        return "PostgreSQL";
    }

    @Override
    public void start() {
        server = EmbeddedPostgresql.start(directory, port, Map.of());
    }

    @Override
    public void kill() throws IOException {
        ProcessHandle postmaster = postmaster();
        List<ProcessHandle> all =
                Stream.concat(Stream.of(postmaster), postmaster.descendants()).toList();
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(process -> process.onExit().join());
        // Gives the lock on the directory back; there is nothing left to stop.
        server.close();
    }

    @Override
    public void close() {
        server.close();
    }

    private ProcessHandle postmaster() throws IOException {
        String pid = Files.readAllLines(directory.resolve("data").resolve("postmaster.pid"))
                .getFirst()
                .strip();
        return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    }
}
