package io.cloudmon.status.catalogue;

import io.cloudmon.status.http.Listing;
import io.cloudmon.status.http.PublicRead;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The providers of the catalogue. */
@Path("/api/v1/providers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Catalogue")
@PublicRead
class ProviderResource {
    private final ProviderRepository providers;

    ProviderResource(ProviderRepository providers) {
        this.providers = providers;
    }

    @GET
    @Operation(operationId = "listProviders", summary = "Lists all providers with their regions, on one page.")
    public Listing<Provider> list() {
        return new Listing<>(providers.all(), null);
    }
}
