package io.cloudmon.agent.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AgentIdentityTest {
    private static final UUID BOOT = UUID.fromString("3f0d6c1e-8f5b-4a55-9a53-0e6f4a1f2b3c");

    @Test
    void hasTheDocumentedDefaults() {
        AgentConfig config = config(Map.of());

        assertThat(config.location()).isEmpty();
        assertThat(config.id()).isEmpty();
        assertThat(config.dataDirectory()).isEqualTo(Path.of("data"));
        assertThat(config.stopTimeout()).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void callsItselfByHostAndLocationByDefault() {
        AgentIdentity identity = AgentIdentity.of(config(Map.of("cloudmon.agent.location", "fra-1")), "host7", BOOT);

        assertThat(identity).isEqualTo(new AgentIdentity("fra-1", "host7-fra-1", BOOT));
    }

    @Test
    void saysWhatToSetWhenTheLocationIsMissing() {
        assertThatThrownBy(() -> AgentIdentity.of(config(Map.of()), "host7", BOOT))
                .hasMessageContaining("cloudmon.agent.location is not set")
                .hasMessageContaining("CLOUDMON_AGENT_LOCATION");
    }

    @Test
    void refusesALocationThatNoCatalogueCanHave() {
        var config = config(Map.of("cloudmon.agent.location", "Frankfurt 1"));

        assertThatThrownBy(() -> AgentIdentity.of(config, "host7", BOOT))
                .hasMessageContaining("cloudmon.agent.location is 'Frankfurt 1'; write the id of a location");
    }

    private static AgentConfig config(Map<String, String> values) {
        SmallRyeConfig config = new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(AgentConfig.class)
                .withDefaultValues(values)
                .build();
        return config.getConfigMapping(AgentConfig.class);
    }
}
