package io.cloudmon.standalone.instance;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {

    @Test
    void saysWhatToDoWhenItCannotBeMade(@TempDir Path root) throws Exception {
        Path file = Files.writeString(root.resolve("occupied"), "a file");

        assertThatThrownBy(() -> new DataDirectory(file).create())
                .isInstanceOf(UsageException.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining("--data");
    }
}
