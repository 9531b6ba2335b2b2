package io.cloudmon.ingest.catalogue.publish;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;

/** Gives the application an empty catalogue directory and lets it look there, and at the topic, often. */
public final class WatchedDirectory implements QuarkusTestResourceLifecycleManager {
    private Path directory = Path.of("");

    @Override
    public Map<String, String> start() {
        try {
            directory = Files.createTempDirectory("cloudmon-catalogue-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.of(
                "cloudmon.catalogue.directory", directory.toString(),
                "cloudmon.catalogue.poll-interval", "1s",
                "cloudmon.catalogue.reconcile-interval", "5s");
    }

    @Override
    public void stop() {
        try (Stream<Path> paths = Files.walk(directory)) {
            paths.sorted(Comparator.reverseOrder())
                    .forEach(path -> path.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
