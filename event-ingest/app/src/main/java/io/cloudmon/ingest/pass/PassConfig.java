package io.cloudmon.ingest.pass;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** When the repeated work counts as stalled. */
@ConfigMapping(prefix = "cloudmon.pass")
public interface PassConfig {

    /** Age of a pass's last completion at which this replica is no longer ready, duration. */
    @WithDefault("5m")
    Duration stalledAfter();
}
