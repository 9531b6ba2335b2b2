package io.cloudmon.standalone.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cloudmon.standalone.instance.DataDirectory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupervisedProcessTest {
    private final List<String> said = new CopyOnWriteArrayList<>();

    @TempDir
    Path root;

    DataDirectory data;
    ProcessTable table;
    SupervisedProcess process;

    @BeforeEach
    void prepare() {
        data = new DataDirectory(root).create();
        table = new ProcessTable(data);
        ChildCommand child = new ChildCommand(
                "sleeper",
                List.of("/bin/sh", "-c", "echo \"$GREETING\"; exec sleep 600"),
                Map.of("GREETING", "hello"),
                1);
        process = new SupervisedProcess(
                child, data.root(), new RotatingLog(data.logs().resolve("sleeper.log")), table, said::add);
        process.start();
        await().until(() -> running().isPresent());
    }

    @AfterEach
    void stop() throws Exception {
        process.stop();
        process.awaitStopped(Duration.ZERO);
    }

    @Test
    void startsAKilledChildAgainAndSaysSo() {
        ProcessHandle first = running().orElseThrow();

        first.destroyForcibly();

        await().atMost(Duration.ofSeconds(10))
                .until(() ->
                        running().filter(again -> again.pid() != first.pid()).isPresent());
        assertThat(said).singleElement().asString().contains("sleeper ended with status 137", "again in 1 s");
    }

    @Test
    void leavesAStoppedChildStopped() throws Exception {
        ProcessHandle first = running().orElseThrow();

        process.stop();
        process.awaitStopped(Duration.ZERO);

        assertThat(first.isAlive()).isFalse();
        assertThat(said).isEmpty();
    }

    @Test
    void copiesWhatTheChildSaysToItsLog() {
        await().untilAsserted(() ->
                assertThat(Files.readString(data.logs().resolve("sleeper.log"))).isEqualTo("hello\n"));
    }

    private Optional<ProcessHandle> running() {
        return Optional.ofNullable(table.entries().get("sleeper")).flatMap(ProcessEntry::process);
    }
}
