package io.cloudmon.ingest.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the outbox is emptied. */
@ConfigMapping(prefix = "cloudmon.ingest.outbox")
public interface OutboxConfig {

    /** How long an empty outbox is left alone: the most that a message waits here. Default 200 ms. */
    @WithDefault("200ms")
    Duration poll();

    /** The most messages published in one transaction. Default 500. */
    @WithDefault("500")
    int batch();
}
