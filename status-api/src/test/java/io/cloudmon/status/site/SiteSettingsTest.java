package io.cloudmon.status.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class SiteSettingsTest {

    @Test
    void hasTheseDefaults() {
        SiteSettings settings = new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(SiteSettings.class)
                .build()
                .getConfigMapping(SiteSettings.class);

        assertThat(settings.name()).isEqualTo("CloudMon");
        assertThat(settings.zone()).isEqualTo(ZoneId.of("Etc/UTC"));
        assertThat(settings.links()).isEmpty();
        assertThat(settings.page().reuse()).isEqualTo(Duration.ofSeconds(1));
        assertThat(settings.page().refresh()).isEqualTo(Duration.ofSeconds(10));
        assertThat(settings.live().heartbeat()).isEqualTo(Duration.ofSeconds(15));
        assertThat(settings.live().retry()).isEqualTo(Duration.ofSeconds(2));
        assertThat(settings.live().buffer()).isEqualTo(256);
    }
}
