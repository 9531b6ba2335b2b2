package io.cloudmon.ingest.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VerdictConfigTest {

    @Test
    void defaultsAreThoseThatAreDocumented() {
        VerdictConfig config = VerdictParts.config(Map.of());

        assertThat(config.enabled()).isTrue();
        assertThat(config.every()).isEqualTo(Duration.ofMillis(250));
        assertThat(config.sweepEvery()).isEqualTo(Duration.ofSeconds(1));
        assertThat(config.grace()).isEqualTo(Duration.ofSeconds(2));
        assertThat(config.finality()).isEqualTo(Duration.ofMinutes(10));
        assertThat(config.maxSlots()).isEqualTo(2_000);
        assertThat(config.maxDirty()).isEqualTo(5_000);
    }
}
