package io.cloudmon.agent.identity;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Who this agent is and where it keeps its files. */
@ConfigMapping(prefix = "cloudmon.agent")
public interface AgentConfig {

    /** Id of the location this agent runs at, as the catalogue names it. Required. */
    Optional<String> location();

    /** Id of this agent, stable over restarts. Default {@code <host name>-<location>}. */
    Optional<String> id();

    /** Directory of the cached catalogue and the result spool; belongs to one agent alone. Default {@code data}. */
    @WithDefault("data")
    Path dataDirectory();

    /** How long a stopping agent waits for its running checks, and then for Kafka to take their results. Default 10 s. */
    @WithDefault("10s")
    Duration stopTimeout();
}
