package io.cloudmon.standalone.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartupCacheTest {

    @TempDir
    Path root;

    @Test
    void writesACacheWhenTraining() {
        Path directory = root.resolve("made on demand");

        assertThat(new StartupCache(directory, true).options("status-api", root.resolve("app.jar")))
                .containsExactly("-XX:AOTCacheOutput=" + directory.resolve("status-api.aot"));
        assertThat(directory).isDirectory();
    }

    @Test
    void usesOnlyACacheThatIsThereAndNewerThanTheApplication() throws IOException {
        StartupCache cache = new StartupCache(root, false);
        Path jar = modified(root.resolve("app.jar"), 100);
        assertThat(cache.options("status-api", jar)).isEmpty();

        Path file = modified(root.resolve("status-api.aot"), 99);
        assertThat(cache.options("status-api", jar)).isEmpty();

        modified(file, 101);
        assertThat(cache.options("status-api", jar)).contains("-XX:AOTCache=" + file);
    }

    private static Path modified(Path file, long second) throws IOException {
        Files.write(file, new byte[0]);
        return Files.setLastModifiedTime(file, FileTime.from(second, TimeUnit.SECONDS));
    }
}
