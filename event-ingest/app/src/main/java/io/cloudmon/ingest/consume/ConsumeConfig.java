package io.cloudmon.ingest.consume;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How check results are taken in. */
@ConfigMapping(prefix = "cloudmon.ingest.consume")
public interface ConsumeConfig {

    /** How far ahead of now a result's slot may lie; one further ahead goes to the dead-letter topic. Default 60 s. */
    @WithDefault("60s")
    Duration clockTolerance();

    /** The first pause after an outage of PostgreSQL or Kafka; it doubles with each attempt. Default 100 ms. */
    @WithDefault("100ms")
    Duration firstPause();

    /** The longest pause between two attempts. Default 10 s. */
    @WithDefault("10s")
    Duration longestPause();
}
