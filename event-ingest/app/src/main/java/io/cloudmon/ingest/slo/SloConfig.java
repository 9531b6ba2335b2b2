package io.cloudmon.ingest.slo;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;

/** How SLA windows are kept. */
@ConfigMapping(prefix = "cloudmon.slo")
public interface SloConfig {

    /** Whether this replica takes part in computing SLA windows. One does at a time. */
    @WithDefault("true")
    boolean enabled();

    /** Pause between two looks at what has changed, duration. */
    @WithDefault("1s")
    Duration every();

    /** Age at which an open window is computed again though nothing changed, duration. */
    @WithDefault("1m")
    Duration refresh();

    /** Most SLOs that one look computes for a like reason, count. */
    @WithDefault("200")
    int maxSlos();

    /**
     * File with the Ed25519 private key (PKCS#8, PEM) that closed windows are signed with, path; made when absent, its
     * public key beside it in {@code <file>.pub}. Replicas share one key.
     */
    @WithDefault("${cloudmon.data-directory:.cloudmon}/sla-signing-key.pem")
    Path signingKey();
}
