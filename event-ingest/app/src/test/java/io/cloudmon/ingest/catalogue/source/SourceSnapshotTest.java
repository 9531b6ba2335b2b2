package io.cloudmon.ingest.catalogue.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceSnapshotTest {
    @TempDir
    Path directory;

    @Test
    void readsYamlFilesOfSubDirectoriesInNameOrder() throws IOException {
        write("b.yml", "b");
        write("a/z.yaml", "z");
        write("readme.md", "no");

        assertThat(SourceSnapshot.of(directory).files())
                .extracting(TextFile::name)
                .containsExactly("a/z.yaml", "b.yml");
    }

    @Test
    void leavesOutHiddenNamesSoThatAConfigMapIsReadOnce() throws IOException {
        mount("..v1", "old");

        assertThat(SourceSnapshot.of(directory).files()).containsExactly(new TextFile("catalogue.yaml", "old"));
    }

    @Test
    void seesTheSwapOfAConfigMap() throws IOException {
        mount("..v1", "old");
        String before = SourceSnapshot.of(directory).digest();

        write("..v2/catalogue.yaml", "new");
        Path link = Files.createSymbolicLink(directory.resolve("..data_tmp"), Path.of("..v2"));
        Files.move(link, directory.resolve("..data"), StandardCopyOption.ATOMIC_MOVE);

        SourceSnapshot after = SourceSnapshot.of(directory);
        assertThat(after.files()).containsExactly(new TextFile("catalogue.yaml", "new"));
        assertThat(after.digest()).isNotEqualTo(before);
    }

    @Test
    void digestsNamesAndContentsAndNothingElse() throws IOException {
        write("a.yaml", "x");
        String before = SourceSnapshot.of(directory).digest();
        write("notes.txt", "y");
        assertThat(SourceSnapshot.of(directory).digest()).isEqualTo(before);

        Files.move(directory.resolve("a.yaml"), directory.resolve("b.yaml"));
        assertThat(SourceSnapshot.of(directory).digest()).isNotEqualTo(before);
    }

    @Test
    void reportsALinkThatLeadsBackToItsDirectory() throws IOException {
        write("a/x.yaml", "x");
        Files.createSymbolicLink(directory.resolve("a/loop"), directory.resolve("a"));

        assertThat(SourceSnapshot.of(directory).problems())
                .extracting(Problem::toString)
                .containsExactly("a/loop:1: file: cannot be read: it is a link to a directory that contains it;"
                        + " make it readable or remove it");
    }

    private void mount(String version, String text) throws IOException {
        write(version + "/catalogue.yaml", text);
        Files.createSymbolicLink(directory.resolve("..data"), Path.of(version));
        Files.createSymbolicLink(directory.resolve("catalogue.yaml"), Path.of("..data/catalogue.yaml"));
    }

    private void write(String name, String text) throws IOException {
        Path file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
