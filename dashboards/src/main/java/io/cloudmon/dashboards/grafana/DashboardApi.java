package io.cloudmon.dashboards.grafana;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/** Dashboards, and the search for them. */
@RegisterRestClient(configKey = "grafana")
@RegisterProvider(GrafanaAuthentication.class)
@RegisterProvider(GrafanaErrors.class)
@Path("/api")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public interface DashboardApi {

    @GET
    @Path("/dashboards/uid/{uid}")
    Stored get(@PathParam("uid") String uid);

    @POST
    @Path("/dashboards/db")
    JsonNode save(Save save);

    @DELETE
    @Path("/dashboards/uid/{uid}")
    JsonNode delete(@PathParam("uid") String uid);

    @GET
    @Path("/search")
    List<Hit> search(@QueryParam("type") String type, @QueryParam("tag") String tag, @QueryParam("limit") int limit);

    /** A dashboard as Grafana has it. */
    record Stored(ObjectNode dashboard, Meta meta) {}

    /** What Grafana knows about a dashboard. */
    record Meta(@Nullable String folderUid) {}

    /** A dashboard to store; refused with 412 unless its version is the current one. */
    record Save(ObjectNode dashboard, String folderUid, String message, boolean overwrite) {}

    /** A dashboard that the search found. */
    record Hit(String uid, String title, List<String> tags) {}
}
