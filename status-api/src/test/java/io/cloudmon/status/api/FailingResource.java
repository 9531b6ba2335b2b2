package io.cloudmon.status.api;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Fails in a way that nobody foresaw. */
@Path("/api/v1/test-failure")
public class FailingResource {

    @GET
    @Operation(hidden = true)
    public String get() {
        throw new IllegalArgumentException("a secret of the house");
    }
}
