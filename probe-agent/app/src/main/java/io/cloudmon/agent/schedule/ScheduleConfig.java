package io.cloudmon.agent.schedule;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How checks are scheduled. */
@ConfigMapping(prefix = "cloudmon.agent.schedule")
public interface ScheduleConfig {

    /** Most runs at once; a slot that is due beyond it is published as missed. Default 1000. */
    @WithDefault("1000")
    int maxConcurrentRuns();

    /**
     * How far back slots are published as missed after the agent was suspended; what is older is left to ingest, which
     * computes the gap. Default 10 min.
     */
    @WithDefault("10m")
    Duration catchUp();
}
