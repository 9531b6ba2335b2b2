package io.cloudmon.status.check;

import io.cloudmon.status.component.ComponentRepository;
import io.cloudmon.status.http.Listing;
import io.cloudmon.status.http.PublicRead;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The checks behind a component's state. */
@Path("/api/v1/components/{id}/checks")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Components")
@PublicRead
class CheckResource {
    private final ComponentRepository components;
    private final CheckRepository checks;

    CheckResource(ComponentRepository components, CheckRepository checks) {
        this.components = components;
        this.checks = checks;
    }

    @GET
    @Operation(
            operationId = "listChecks",
            summary = "Lists a component's checks with the latest result of each location, on one page.")
    public Listing<Check> list(@PathParam("id") String id) {
        components.require(id);
        return new Listing<>(checks.of(id), null);
    }
}
