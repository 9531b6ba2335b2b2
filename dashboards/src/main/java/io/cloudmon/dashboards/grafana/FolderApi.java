package io.cloudmon.dashboards.grafana;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** Folders of dashboards. */
@RegisterRestClient(configKey = "grafana")
@RegisterProvider(GrafanaAuthentication.class)
@RegisterProvider(GrafanaErrors.class)
@Path("/api/folders")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public interface FolderApi {

    @GET
    @Path("/{uid}")
    Folder get(@PathParam("uid") String uid);

    @POST
    Folder create(NewFolder folder);

    @PUT
    @Path("/{uid}")
    Folder update(@PathParam("uid") String uid, FolderUpdate update);

    /** A folder as Grafana has it. */
    record Folder(String uid, String title, long version) {}

    /** A folder to make. */
    record NewFolder(String uid, String title) {}

    /** A new title, refused with 412 unless the version is the current one. */
    record FolderUpdate(String title, long version) {}
}
