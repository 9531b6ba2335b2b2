package io.cloudmon.dashboards.grafana;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.util.Optional;

/** Which Grafana is provisioned, and as whom. */
@ConfigMapping(prefix = "cloudmon.grafana")
public interface GrafanaConfig {
    /** Grafana's address, with its path if it has one. Default http://localhost:3000. */
    @WithDefault("http://localhost:3000")
    URI url();

    /** The token of a service account that may write folders, data sources and dashboards. Default none. */
    Optional<String> token();

    /** The user for basic authentication, where there is no token. Default none. */
    Optional<String> user();

    /** The password of {@link #user()}. Default none. */
    Optional<String> password();
}
