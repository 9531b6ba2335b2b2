package io.cloudmon.ingest.slo;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudmon.ingest.availability.World;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class MethodPublicationIT {
    private static final Instant FIRST = Instant.parse("2026-03-31T20:00:00Z");

    @Test
    void theReferencePageIsPublishedOnceWithItsDigestAndEndsWhenTheNextTextBegins() throws Exception {
        World world = new World(FIRST);
        MethodPublication publication = new MethodPublication(world.verdicts.transactions, world.clock);
        byte[] page = Files.readAllBytes(Path.of("../../docs/reference/method.md"));
        String digest =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(page));

        publication.publish();
        world.clock.set(FIRST.plusSeconds(60));
        publication.publish();

        assertThat(world.rows(
                        "SELECT version, digest, valid_from = ?, valid_to IS NULL FROM measurement_api.method", FIRST))
                .containsExactly("v1 " + digest + " t t");
        world.update("INSERT INTO measurement.method VALUES ('v2', 'other', ?, 'text')", FIRST.plusSeconds(90));
        assertThat(world.rows("SELECT version FROM measurement_api.method WHERE valid_to = ?", FIRST.plusSeconds(90)))
                .containsExactly("v1");
    }
}
