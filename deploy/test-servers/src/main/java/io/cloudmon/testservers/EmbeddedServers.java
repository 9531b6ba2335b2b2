package io.cloudmon.testservers;

import io.cloudmon.embedded.EmbeddedKafka;
import io.cloudmon.embedded.EmbeddedPostgresql;
import io.cloudmon.embedded.FreePort;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A Quarkus test resource: embedded Kafka and PostgreSQL, fresh for each application start. */
public final class EmbeddedServers implements QuarkusTestResourceLifecycleManager {
    private @Nullable Path directory;
    private @Nullable EmbeddedKafka kafka;
    private @Nullable EmbeddedPostgresql postgresql;

    @Override
    public Map<String, String> start() {
        try {
            Path fresh = Files.createTempDirectory("cloudmon-test-");
            directory = fresh;
            EmbeddedKafka broker =
                    EmbeddedKafka.start(fresh.resolve("kafka"), FreePort.find(), FreePort.find(), Map.of());
            kafka = broker;
            EmbeddedPostgresql database =
                    EmbeddedPostgresql.start(fresh.resolve("postgresql"), FreePort.find(), Map.of());
            postgresql = database;
            return ServerSettings.of(broker.bootstrapServers(), database.jdbcUrl(), database.user(), "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        if (kafka != null) {
            kafka.close();
        }
        if (postgresql != null) {
            postgresql.close();
        }
        if (directory != null) {
            delete(directory);
        }
    }

    private static void delete(Path root) {
        try (Stream<Path> paths = Files.walk(root)) {
            paths.sorted(Comparator.reverseOrder())
                    .forEach(path -> path.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
