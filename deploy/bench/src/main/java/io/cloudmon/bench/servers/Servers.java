package io.cloudmon.bench.servers;

import io.cloudmon.embedded.EmbeddedKafka;
import io.cloudmon.embedded.EmbeddedPostgresql;
import io.cloudmon.embedded.FreePort;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Kafka and PostgreSQL on free ports and fresh data, which go when it is closed.
 *
 * <p>PostgreSQL runs with the settings of the all-in-one, durable commits among them; both sides of a comparison meet
 * the same server.
 */
public final class Servers implements AutoCloseable {
    private final Path directory;
    private final EmbeddedPostgresql postgresql;
    private final EmbeddedKafka kafka;

    private Servers(Path directory) {
        this.directory = directory;
        this.postgresql = EmbeddedPostgresql.start(directory.resolve("postgresql"), FreePort.find(), Map.of());
        this.kafka = EmbeddedKafka.start(directory.resolve("kafka"), FreePort.find(), FreePort.find(), Map.of());
    }

    public static Servers start() throws IOException {
        return new Servers(Files.createTempDirectory("cloudmon-bench-"));
    }

    public Database database() {
        return new Database(postgresql.jdbcUrl(), postgresql.user());
    }

    public Broker broker() {
        return new Broker(kafka.bootstrapServers());
    }

    /** A place for files of this run. */
    public Path directory() {
        return directory;
    }

    @Override
    public void close() {
        kafka.close();
        postgresql.close();
        try (Stream<Path> files = Files.walk(directory)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot remove " + directory, e);
        }
    }
}
