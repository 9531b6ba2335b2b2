package io.cloudmon.dashboards.grafana;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** Data sources. Grafana never gives back their secrets, only the names of those that are set. */
@RegisterRestClient(configKey = "grafana")
@RegisterProvider(GrafanaAuthentication.class)
@RegisterProvider(GrafanaErrors.class)
@Path("/api/datasources")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public interface DataSourceApi {

    @GET
    List<ObjectNode> list();

    @GET
    @Path("/uid/{uid}")
    ObjectNode get(@PathParam("uid") String uid);

    @POST
    JsonNode create(ObjectNode dataSource);

    @PUT
    @Path("/uid/{uid}")
    JsonNode update(@PathParam("uid") String uid, ObjectNode dataSource);

    @DELETE
    @Path("/uid/{uid}")
    JsonNode delete(@PathParam("uid") String uid);
}
