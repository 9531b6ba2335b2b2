package io.cloudmon.agent.uplink;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How the agent tells a dead uplink from dead targets. */
@ConfigMapping(prefix = "cloudmon.agent.uplink")
public interface UplinkConfig {

    /**
     * Control targets, comma-separated, as {@code host:port}: what answers whenever this location's uplink works. Best are
     * some addresses and at least one name, so that a dead resolver is told apart too. Default none: targets are blamed.
     */
    Optional<List<String>> controlTargets();

    /** How long a control target may take to answer. Default 1 s. */
    @WithDefault("1s")
    Duration timeout();
}
