package io.cloudmon.agent.publish;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How much the agent keeps for Kafka while Kafka is away. */
@ConfigMapping(prefix = "cloudmon.agent.spool")
public interface SpoolConfig {

    /** Most bytes of undelivered results on disk; beyond it the oldest are dropped and counted. Default 256 MiB. */
    @WithDefault("256M")
    MemorySize maxBytes();

    /** Age from which undelivered results are dropped and counted. Default 7 days. */
    @WithDefault("7d")
    Duration maxAge();

    /** Most results in memory on their way to the disk; beyond it new ones are dropped and counted. Default 50000. */
    @WithDefault("50000")
    int queue();
}
