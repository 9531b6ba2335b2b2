package io.cloudmon.agent.probeset;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;

/** Where third parties' probes are. */
@ConfigMapping(prefix = "cloudmon.agent.probes")
public interface ProbeSetConfig {

    /** Directory of probe sets, one jar each, read at start; may be absent. Default {@code probes}. */
    @WithDefault("probes")
    Path directory();
}
