package io.cloudmon.agent.blackbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.Optional;

/** Whether and how the agent answers {@code /probe} as blackbox_exporter does. */
@ConfigMapping(prefix = "cloudmon.agent.blackbox")
public interface BlackboxConfig {

    /**
     * File of modules in blackbox_exporter's form. It lets whoever reaches the agent's port make it contact any address
     * that the location allows. Default none: {@code /probe} does not exist.
     */
    Optional<Path> modules();

    /** Most probes of this kind at once; what comes beyond is answered with 503. Default 20. */
    @WithDefault("20")
    int maxConcurrentRuns();
}
