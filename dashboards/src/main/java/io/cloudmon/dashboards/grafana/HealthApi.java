package io.cloudmon.dashboards.grafana;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/** Whether a Grafana answers, and which; needs no credentials. */
@RegisterRestClient(configKey = "grafana")
@RegisterProvider(GrafanaErrors.class)
@Path("/api/health")
@Produces(MediaType.APPLICATION_JSON)
public interface HealthApi {

    @GET
    Health get();

    /** Grafana's word on itself. */
    record Health(String database, @Nullable String version) {}
}
