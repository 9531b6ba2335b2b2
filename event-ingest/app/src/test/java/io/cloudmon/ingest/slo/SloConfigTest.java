package io.cloudmon.ingest.slo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SloConfigTest {

    @Test
    void defaultsAreThoseThatAreDocumented() {
        SloConfig config = SloParts.config(Map.of());

        assertThat(config.enabled()).isTrue();
        assertThat(config.every()).isEqualTo(Duration.ofSeconds(1));
        assertThat(config.refresh()).isEqualTo(Duration.ofMinutes(1));
        assertThat(config.maxSlos()).isEqualTo(200);
        assertThat(config.signingKey()).isEqualTo(Path.of(".cloudmon/sla-signing-key.pem"));
    }

    @Test
    void theKeyLiesInTheDataDirectory() {
        SloConfig config = SloParts.config(Map.of("cloudmon.data-directory", "/var/lib/cloudmon"));

        assertThat(config.signingKey()).isEqualTo(Path.of("/var/lib/cloudmon/sla-signing-key.pem"));
    }
}
