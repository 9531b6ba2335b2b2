package io.cloudmon.status.component;

import io.cloudmon.status.http.Cursor;
import io.cloudmon.status.http.Listing;
import io.cloudmon.status.http.Paging;
import io.cloudmon.status.http.PublicRead;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Components and how they are now. */
@Path("/api/v1/components")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Components")
@PublicRead
class ComponentResource {
    private final ComponentRepository components;

    ComponentResource(ComponentRepository components) {
        this.components = components;
    }

    @GET
    @Operation(operationId = "listComponents", summary = "Lists components with their present state.")
    public Listing<Component> list(
            @Parameter(description = "Only of this provider.") @QueryParam("provider") @Nullable String provider,
            @Parameter(description = "Only of this region.") @QueryParam("region") @Nullable String region,
            @Parameter(description = "Only of this category.") @QueryParam("category") @Nullable String category,
            @Parameter(
                            description = "Only in this state.",
                            schema = @Schema(enumeration = {"good", "degraded", "bad", "unknown"}))
                    @QueryParam("state")
                    @Nullable
                    String state,
            @BeanParam Paging paging) {
        ComponentFilter filter = new ComponentFilter(provider, region, category, ComponentFilter.state(state));
        int size = paging.size();
        return Listing.of(components.page(filter, after(paging.cursor()), size + 1), size, Component::id);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getComponent", summary = "One component with its present state.")
    public Component get(@PathParam("id") String id) {
        return components.require(id);
    }

    /** A cursor may outlive its component; without it there is no place to go on from. */
    private @Nullable String after(@Nullable String cursor) {
        String after = Cursor.decode(cursor);
        if (cursor != null && after != null && components.find(after).isEmpty()) {
            throw Cursor.unusable(cursor);
        }
        return after;
    }
}
