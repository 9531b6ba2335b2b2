package io.cloudmon.standalone.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudmon.standalone.instance.DataDirectory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeftoversTest {
    private final List<String> said = new ArrayList<>();

    @TempDir
    Path root;

    DataDirectory data;
    Process process;

    @BeforeEach
    void prepare() throws Exception {
        data = new DataDirectory(root).create();
        process = new ProcessBuilder("/bin/sleep", "600").start();
    }

    @AfterEach
    void end() {
        process.destroyForcibly();
    }

    @Test
    void stopsAProcessThatAKilledLauncherLeft() {
        new ProcessTable(data).put("event-ingest", ProcessEntry.of(process.toHandle(), 1));

        new Leftovers(data, said::add).stop();

        assertThat(process.isAlive()).isFalse();
        assertThat(said).singleElement().asString().contains("event-ingest", "pid " + process.pid());
        assertThat(new ProcessTable(data).entries()).isEmpty();
    }

    @Test
    void leavesAProcessAloneThatMerelyGotTheSameNumber() {
        ProcessEntry mine = ProcessEntry.of(process.toHandle(), 1);
        ProcessEntry other = new ProcessEntry(mine.pid(), mine.started().minus(Duration.ofHours(1)), 1);
        new ProcessTable(data).put("event-ingest", other);

        new Leftovers(data, said::add).stop();

        assertThat(process.isAlive()).isTrue();
        assertThat(said).isEmpty();
    }

    @Test
    void leavesAProcessAloneThatIsNoPostgresql() throws Exception {
        Files.createDirectories(data.postmaster().getParent());
        Files.writeString(data.postmaster(), process.pid() + "\n/some/where\n");

        new Leftovers(data, said::add).stop();

        assertThat(process.isAlive()).isTrue();
    }
}
