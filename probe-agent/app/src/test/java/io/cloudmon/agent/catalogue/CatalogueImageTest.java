package io.cloudmon.agent.catalogue;

import static io.cloudmon.agent.testing.Checks.check;
import static org.assertj.core.api.Assertions.assertThat;

import io.cloudmon.wire.CatalogueCodec;
import io.cloudmon.wire.CatalogueMarker;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class CatalogueImageTest {
    private final CatalogueImage image = new CatalogueImage();

    @Test
    void isCompleteOnceTheMarkerHasCome() {
        put("a");
        assertThat(image.takeComplete()).isEmpty();

        mark("one", 1);

        assertThat(image.takeComplete()).hasValueSatisfying(publication -> {
            assertThat(publication.digest()).isEqualTo("one");
            assertThat(publication.entries()).containsOnlyKeys("check/a");
        });
    }

    @Test
    void handsOutAPublicationOnce() {
        put("a");
        mark("one", 1);
        image.takeComplete();

        assertThat(image.takeComplete()).isEmpty();
    }

    @Test
    void leavesOutWhatCameAfterTheMarker() {
        put("a");
        mark("one", 1);
        put("b");

        assertThat(image.takeComplete().orElseThrow().entries()).containsOnlyKeys("check/a");
    }

    @Test
    void removesWhatATombstoneRemoves() {
        put("a");
        put("b");
        image.apply("check/a", null);
        mark("two", 1);

        assertThat(image.takeComplete().orElseThrow().entries()).containsOnlyKeys("check/b");
    }

    @Test
    void refusesAPublicationOfWhichCompactionTookAPart() {
        put("b");
        mark("one", 2);

        assertThat(image.takeComplete()).isEmpty();
        assertThat(image.incomplete()).contains("the marker counts 2 checks, the topic has 1");
    }

    @Test
    void refusesAMalformedMarker() {
        image.apply("catalogue", "{}".getBytes(StandardCharsets.UTF_8));

        assertThat(image.incomplete()).contains("the marker is malformed: digest is missing");
    }

    private void put(String id) {
        image.apply("check/" + id, CatalogueCodec.encode(check(id).entry()));
    }

    private void mark(String digest, int checks) {
        image.apply("catalogue", CatalogueCodec.encode(new CatalogueMarker(digest, checks, "2026-01-31T12:00:00Z")));
    }
}
