package io.cloudmon.standalone.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartupCacheTest {

    @TempDir
    Path root;

    @Test
    void writesACacheWhenTraining() {
        Path directory = root.resolve("made on demand");

        assertThat(new StartupCache(directory, true).options("status-api"))
                .containsExactly("-XX:AOTCacheOutput=" + directory.resolve("status-api.aot"));
        assertThat(directory).isDirectory();
    }

    @Test
    void usesOnlyACacheThatIsThere() throws Exception {
        StartupCache cache = new StartupCache(root, false);
        assertThat(cache.options("status-api")).isEmpty();

        Files.createFile(root.resolve("status-api.aot"));

        assertThat(cache.options("status-api")).contains("-XX:AOTCache=" + root.resolve("status-api.aot"));
    }
}
