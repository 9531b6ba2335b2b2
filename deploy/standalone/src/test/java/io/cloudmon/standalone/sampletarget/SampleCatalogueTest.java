package io.cloudmon.standalone.sampletarget;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleCatalogueTest {

    @TempDir
    Path root;

    @Test
    void copiesEveryFileThatShips() throws Exception {
        Path copy = new SampleCatalogue(root.resolve("sample")).extract();

        try (Stream<Path> shipped = Files.list(Path.of("src/main/resources/sample-catalogue"))) {
            for (Path file : shipped.toList()) {
                assertThat(copy.resolve(file.getFileName().toString())).hasSameTextualContentAs(file);
            }
        }
    }

    @Test
    void leavesTheReadersOwnChangesAlone() throws Exception {
        SampleCatalogue sample = new SampleCatalogue(root.resolve("sample"));
        Path changed = Files.writeString(sample.extract().resolve("nimbus.yaml"), "components: []\n");

        sample.extract();

        assertThat(changed).hasContent("components: []\n");
    }
}
