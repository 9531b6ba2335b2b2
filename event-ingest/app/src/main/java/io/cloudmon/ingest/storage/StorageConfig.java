package io.cloudmon.ingest.storage;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long measurements are kept. Records of availability and SLA windows are kept for ever. */
@ConfigMapping(prefix = "cloudmon.ingest.storage")
public interface StorageConfig {

    /** How long single check results are kept; older ones that arrive go to the dead-letter topic. Default 30 days. */
    @WithDefault("30d")
    Duration rawRetention();

    /** How long the verdict of each slot is kept. Default 400 days. */
    @WithDefault("400d")
    Duration slotRetention();

    /** How long fifteen-minute roll-ups are kept. Default 400 days. */
    @WithDefault("400d")
    Duration rollupRetention();

    /** How far ahead partitions are made, so that a night without the scheduler loses nothing. Default 7 days. */
    @WithDefault("7d")
    Duration ahead();
}
