package io.cloudmon.agent.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogueCacheTest {
    @TempDir
    Path directory;

    private CatalogueCache cache;

    @BeforeEach
    void open() {
        cache = new CatalogueCache(directory.resolve("data"));
    }

    @Test
    void isEmptyAtFirst() {
        assertThat(cache.load()).isEmpty();
    }

    @Test
    void keepsTheLastPublication() {
        cache.save(publication("one"));
        cache.save(publication("two"));

        Publication loaded =
                new CatalogueCache(directory.resolve("data")).load().orElseThrow();

        assertThat(loaded.digest()).isEqualTo("two");
        assertThat(loaded.entries().get("check/a"))
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("{\"id\":\"two\"}");
    }

    @Test
    void leavesNoHalfWrittenFileBehind() throws Exception {
        cache.save(publication("one"));

        try (var files = Files.list(directory.resolve("data"))) {
            assertThat(files).containsExactly(directory.resolve("data/catalogue.json"));
        }
    }

    @Test
    void doesNotUseADamagedFile() throws Exception {
        cache.save(publication("one"));
        Files.writeString(directory.resolve("data/catalogue.json"), "{\"digest\":");

        assertThat(cache.load()).isEmpty();
    }

    private static Publication publication(String digest) {
        return new Publication(
                digest, Map.of("check/a", ("{\"id\":\"" + digest + "\"}").getBytes(StandardCharsets.UTF_8)));
    }
}
