package io.cloudmon.dashboards.grafana;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;

/** Adds the configured credentials to every request. */
@ApplicationScoped
class GrafanaAuthentication implements ClientRequestFilter {
    private final GrafanaConfig config;

    GrafanaAuthentication(GrafanaConfig config) {
        this.config = config;
    }

    @Override
    public void filter(ClientRequestContext request) {
        request.getHeaders()
                .putSingle(HttpHeaders.AUTHORIZATION, Credentials.of(config).header());
    }
}
