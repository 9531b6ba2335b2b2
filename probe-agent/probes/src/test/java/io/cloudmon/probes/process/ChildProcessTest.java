package io.cloudmon.probes.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.cloudmon.probe.testkit.TestContext;
import io.cloudmon.probes.net.ProbeFailure;
import io.cloudmon.probes.process.ChildProcess.End;
import io.cloudmon.result.Blame;
import io.cloudmon.result.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildProcessTest {
    private static final Duration AMPLE = Duration.ofSeconds(20);
    private static final Duration SHORT = Duration.ofSeconds(2);

    @TempDir
    private Path directory;

    @Test
    void handsArgumentsOverAsTheyAreAndNothingOfTheAgentsEnvironment() throws Exception {
        End end = run("printf '%s\\n' \"$@\"; env", List.of("a b", "$HOME", "; id", "*"), Map.of("TOKEN", "x y"));

        assertThat(end).isInstanceOfSatisfying(End.Exited.class, exited -> {
            assertThat(exited.code()).isZero();
            assertThat(exited.out().lines()).startsWith("a b", "$HOME", "; id", "*");
            assertThat(exited.out().lines()).contains("TOKEN=x y");
            assertThat(exited.out()).doesNotContain("HOME=", "PATH=/");
        });
    }

    @Test
    void keepsBothOutputsAndTheCode() throws Exception {
        assertThat(run("echo out; echo err >&2; exit 7", List.of(), Map.of()))
                .isEqualTo(new End.Exited(7, "out\n", "err\n"));
    }

    @Test
    void killsTheWholeTreeAtTheDeadline() throws Exception {
        Path pids = directory.resolve("pids");
        Path program = script("sleep 300 & echo $! > " + pids + "; (sleep 300 & echo $! >> " + pids + "; wait) & "
                + "echo begun; wait");

        End end = new ChildProcess(program, List.of(), Map.of("PATH", "/usr/bin:/bin"), 1_000)
                .run(TestContext.within(SHORT));

        assertThat(end).isEqualTo(new End.TimedOut("begun\n"));
        List<Long> children =
                Files.readAllLines(pids).stream().map(Long::valueOf).toList();
        assertThat(children).hasSize(2);
        await().untilAsserted(() -> assertThat(children)
                .noneMatch(
                        pid -> ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false)));
    }

    @Test
    void doesNotWaitForADescendantThatKeepsTheOutputOpen() throws Exception {
        long start = System.nanoTime();
        End end = run("sleep 20 & echo done", List.of(), Map.of("PATH", "/usr/bin:/bin"));

        assertThat(end).isEqualTo(new End.Exited(0, "done\n", ""));
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void stopsAProgramThatWritesWithoutEnd() throws Exception {
        End end = run("while :; do echo 0123456789; done", List.of(), Map.of());

        assertThat(end)
                .isInstanceOfSatisfying(
                        End.Overflowed.class,
                        overflowed -> assertThat(overflowed.out()).hasSize(1_000));
    }

    @Test
    void killsTheProgramWhenInterrupted() throws Exception {
        Path pid = directory.resolve("pid");
        ChildProcess child = new ChildProcess(
                script("echo $$ > " + pid + "; exec sleep 300"), List.of(), Map.of("PATH", "/usr/bin:/bin"), 100);
        FutureTask<End> task = new FutureTask<>(() -> child.run(TestContext.within(AMPLE)));
        Thread thread = Thread.ofVirtual().start(task);
        await().until(() -> Files.exists(pid) && Files.size(pid) > 1);

        thread.interrupt();

        assertThatThrownBy(() -> task.get(5, TimeUnit.SECONDS)).hasCauseInstanceOf(InterruptedException.class);
        long number = Long.parseLong(Files.readString(pid).strip());
        await().until(() -> ProcessHandle.of(number).map(p -> !p.isAlive()).orElse(true));
    }

    @Test
    void leavesNoFilesBehind() throws Exception {
        run("echo out", List.of(), Map.of());

        try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            assertThat(files.filter(file -> file.getFileName().toString().startsWith("cloudmon-probe"))
                            .filter(file -> Files.exists(file.resolve("out"))))
                    .isEmpty();
        }
    }

    @Test
    void blamesTheAgentForAProgramThatDoesNotStart() throws Exception {
        Path broken = script("");
        Files.writeString(broken, "#!/no/such/interpreter\n");

        assertThatThrownBy(() -> new ChildProcess(broken, List.of(), Map.of(), 100).run(TestContext.within(AMPLE)))
                .isInstanceOfSatisfying(ProbeFailure.class, failure -> {
                    assertThat(failure.reason()).isEqualTo(Reason.SETUP);
                    assertThat(failure.blame()).isEqualTo(Blame.AGENT);
                });
    }

    @Test
    void findsProgramsOnlyByNameAndInItsDirectories() throws Exception {
        Path program = script("exit 0");
        ProgramPath path = ProgramPath.parse("/no/such/place:" + directory);

        assertThat(path.find(program.getFileName().toString())).isEqualTo(program);
        assertThatThrownBy(() -> path.find("sh")).hasMessageContaining("the program sh is in none of");
        assertThat(ProgramPath.isName("check_http")).isTrue();
        assertThat(List.of("../sh", "/bin/sh", ".hidden", "", "a b", "-x")).noneMatch(ProgramPath::isName);
    }

    private End run(String body, List<String> arguments, Map<String, String> environment) throws Exception {
        return new ChildProcess(script(body), arguments, environment, 1_000).run(TestContext.within(AMPLE));
    }

    private Path script(String body) throws IOException {
        Path file = Files.createTempFile(directory, "script", ".sh");
        Files.writeString(file, "#!/bin/bash\n" + body + "\n");
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
