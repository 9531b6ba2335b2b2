package io.cloudmon.agent.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpoolTest {
    private static final Instant NOW = Instant.parse("2026-01-31T12:00:00Z");

    @TempDir
    Path directory;

    @Test
    void keepsTheOrderOfArrivalWithinOneMicrosecond() {
        try (Spool spool = SpoolFile.open(directory, NOW)) {
            append(spool, NOW, "a", "b", "c");

            assertThat(texts(spool)).containsExactly("a", "b", "c");
        }
    }

    @Test
    void keepsTheOrderOfArrivalWhenTheClockIsSetBack() {
        try (Spool spool = SpoolFile.open(directory, NOW)) {
            append(spool, NOW, "a");
            append(spool, NOW.minusSeconds(5), "b");

            assertThat(texts(spool)).containsExactly("a", "b");
        }
    }

    @Test
    void hasWhatWasCommittedWhenTheProcessDies() throws Exception {
        Path copy = Files.createDirectory(directory.resolve("copy"));
        try (Spool spool = SpoolFile.open(directory, NOW)) {
            append(spool, NOW, "a", "b");
            spool.remove(spool.after(Long.MIN_VALUE).key());
            spool.commit();
            Files.copy(
                    directory.resolve("results.mv"), copy.resolve("results.mv"), StandardCopyOption.REPLACE_EXISTING);
        }

        try (Spool survivor = SpoolFile.open(copy, NOW)) {
            assertThat(texts(survivor)).containsExactly("b");
            assertThat(survivor.bytes()).isEqualTo(1);
        }
    }

    @Test
    void dropsTheOldestBeyondItsSize() {
        try (Spool spool = SpoolFile.open(directory, NOW)) {
            append(spool, NOW, "aaa", "bbb", "ccc");

            assertThat(spool.dropBeyond(7)).isEqualTo(1);
            assertThat(texts(spool)).containsExactly("bbb", "ccc");
            assertThat(spool.bytes()).isEqualTo(6);
        }
    }

    @Test
    void dropsWhatIsTooOld() {
        try (Spool spool = SpoolFile.open(directory, NOW)) {
            append(spool, NOW.minus(Duration.ofDays(8)), "old");
            append(spool, NOW, "new");

            assertThat(spool.dropOlderThan(Duration.ofDays(7), NOW)).isEqualTo(1);
            assertThat(texts(spool)).containsExactly("new");
        }
    }

    @Test
    void saysThatAnotherAgentHasTheFile() {
        try (Spool spool = SpoolFile.open(directory, NOW)) {
            assertThatThrownBy(() -> SpoolFile.open(directory, NOW))
                    .hasMessageContaining("in use by another agent")
                    .hasMessageContaining("cloudmon.agent.data-directory");
            assertThat(spool.size()).isZero();
        }
    }

    @Test
    void putsADamagedFileAsideAndStartsANewOne() throws Exception {
        Files.writeString(directory.resolve("results.mv"), "x".repeat(20_000));

        try (Spool spool = SpoolFile.open(directory, NOW)) {
            append(spool, NOW, "a");
            assertThat(texts(spool)).containsExactly("a");
        }
        assertThat(directory.resolve("results.mv.damaged-" + NOW.getEpochSecond()))
                .exists();
    }

    private static void append(Spool spool, Instant now, String... texts) {
        for (String text : texts) {
            spool.append(now, text.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static List<String> texts(Spool spool) {
        List<String> texts = new ArrayList<>();
        for (Spool.Entry entry = spool.after(Long.MIN_VALUE); entry != null; entry = spool.after(entry.key())) {
            texts.add(new String(entry.result(), StandardCharsets.UTF_8));
        }
        return texts;
    }
}
