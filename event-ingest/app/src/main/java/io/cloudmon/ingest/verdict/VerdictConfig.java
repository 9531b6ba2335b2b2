package io.cloudmon.ingest.verdict;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** When slots are decided. */
@ConfigMapping(prefix = "cloudmon.verdict")
public interface VerdictConfig {

    /** Whether this replica decides on the slots of the partitions it owns. */
    @WithDefault("true")
    boolean enabled();

    /** Pause between two looks at what can be decided, duration. */
    @WithDefault("250ms")
    Duration every();

    /** Pause between two searches for slots that nobody reported, duration. */
    @WithDefault("1s")
    Duration sweepEvery();

    /** How long after the last attempt's deadline a slot waits for results on their way, duration. */
    @WithDefault("2s")
    Duration grace();

    /** Age at which a slot becomes final, so that later data are corrections, duration. */
    @WithDefault("10m")
    Duration finality();

    /** Most slots of one check that one transaction decides, count. */
    @WithDefault("2000")
    int maxSlots();

    /** Most slots with new results that one look takes up, count. */
    @WithDefault("5000")
    int maxDirty();
}
