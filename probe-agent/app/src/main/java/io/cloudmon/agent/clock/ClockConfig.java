package io.cloudmon.agent.clock;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;

/** How the agent learns how far its clock can be trusted. */
@ConfigMapping(prefix = "cloudmon.agent.clock")
public interface ClockConfig {

    /** Pause between two readings; results in between carry the last one. Default 1 min. */
    @WithDefault("1m")
    Duration refresh();

    /**
     * Program and arguments, comma-separated, that print chrony's {@code tracking} report as CSV; where it fails the
     * kernel is asked. Default {@code chronyc,-c,-n,tracking}.
     */
    @WithDefault("chronyc,-c,-n,tracking")
    List<String> chrony();
}
