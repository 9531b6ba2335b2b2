package io.cloudmon.status.page;

import io.cloudmon.status.http.PublicRead;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** How every number is computed. */
@Path("/method")
@Produces(Html.TYPE)
@PublicRead
class MethodPage {

    @GET
    @Operation(hidden = true)
    public String get() {
        return Templates.method().render();
    }
}
