package io.cloudmon.standalone.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RotatingLogTest {

    @TempDir
    Path directory;

    @Test
    void movesAFullFileAsideAndKeepsFour() {
        Path file = directory.resolve("part.log");
        try (RotatingLog log = new RotatingLog(file, 10)) {
            for (int line = 1; line <= 7; line++) {
                log.line("line number " + line);
            }
        }

        assertThat(file).hasContent("line number 7");
        assertThat(directory.resolve("part.log.1")).hasContent("line number 6");
        assertThat(directory.resolve("part.log.4")).hasContent("line number 3");
        assertThat(directory).isDirectoryNotContaining("glob:**part.log.5");
    }

    @Test
    void goesOnInTheSameFileAfterARestart() {
        Path file = directory.resolve("part.log");
        try (RotatingLog log = new RotatingLog(file)) {
            log.line("before");
        }
        try (RotatingLog log = new RotatingLog(file)) {
            log.line("after");
        }

        assertThat(file).hasContent("before\nafter");
    }
}
