package io.cloudmon.agent.catalogue;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Where the agent learns what to run. */
@ConfigMapping(prefix = "cloudmon.agent.catalogue")
public interface CatalogueConfig {

    /** Topic of the catalogue. Default {@code cloudmon.catalogue}. */
    @WithDefault("cloudmon.catalogue")
    String topic();

    /** Pause before the topic is tried again after a failure, or read again after an incomplete one. Default 5 s. */
    @WithDefault("5s")
    Duration retry();
}
