package io.cloudmon.agent.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudmon.wire.CheckResultCodec;
import java.io.BufferedReader;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledProcessTest {
    private static final int ENOUGH = 500;

    @TempDir
    Path directory;

    @Test
    void findsEveryCommittedResultOfAProcessThatWasKilled() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        SpoolingProcess.class.getName(),
                        directory.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        long safe = 0;
        try (BufferedReader out = process.inputReader()) {
            while (safe < ENOUGH) {
                safe = Long.parseLong(out.readLine());
            }
            process.toHandle().destroyForcibly(); // SIGKILL, and what it wrote can still be read
            assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                safe = line.isEmpty() ? safe : Long.parseLong(line);
            }
        }

        List<Long> found = found();
        assertThat(found).hasSizeGreaterThanOrEqualTo((int) safe);
        assertThat(found)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, found.size()).boxed().toList());
    }

    private List<Long> found() throws Exception {
        List<Long> numbers = new ArrayList<>();
        try (Spool spool = SpoolFile.open(directory, Instant.parse("2026-01-31T13:00:00Z"))) {
            for (Spool.Entry entry = spool.after(Long.MIN_VALUE); entry != null; entry = spool.after(entry.key())) {
                numbers.add(CheckResultCodec.decode(entry.result()).agentSeq());
            }
        }
        return numbers;
    }
}
