package io.cloudmon.ingest.topics;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** How topics are made that do not exist yet. A topic that exists is left as it is. */
@ConfigMapping(prefix = "cloudmon.ingest.topics")
public interface TopicsConfig {

    /** Whether absent topics are made at start; false where a platform team makes them. Default true. */
    @WithDefault("true")
    boolean create();

    /** Partitions of the check-results topic: the most replicas of ingest that can share the work. Default 6. */
    @WithDefault("6")
    int resultPartitions();

    /** Copies of each partition; the broker's own default where absent. */
    Optional<Short> replicationFactor();

    /** How long the start waits for a broker before it fails. Default 60 s. */
    @WithDefault("60s")
    Duration timeout();
}
