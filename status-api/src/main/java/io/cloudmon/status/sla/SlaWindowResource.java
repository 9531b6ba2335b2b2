package io.cloudmon.status.sla;

import io.cloudmon.status.component.ComponentRepository;
import io.cloudmon.status.http.Listing;
import io.cloudmon.status.http.Paging;
import io.cloudmon.status.http.PublicRead;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** SLA windows. */
@Path("/api/v1/sla-windows")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "SLA")
@PublicRead
class SlaWindowResource {
    private final ComponentRepository components;
    private final SlaWindowRepository windows;

    SlaWindowResource(ComponentRepository components, SlaWindowRepository windows) {
        this.components = components;
        this.windows = windows;
    }

    @GET
    @Operation(
            operationId = "listSlaWindows",
            summary = "Lists SLA windows in their latest version, by SLO and newest first.")
    public Listing<SlaWindow> list(
            @Parameter(description = "Only of this component.") @QueryParam("component") @Nullable String component,
            @Parameter(description = "Only of this kind.", schema = @Schema(enumeration = {"rolling", "calendar"}))
                    @QueryParam("kind")
                    @Nullable
                    String kind,
            @BeanParam Paging paging) {
        WindowFilter filter = new WindowFilter(component, kind);
        WindowPosition after = WindowPosition.parse(paging.cursor());
        int size = paging.size();
        if (component != null) {
            components.require(component);
        }
        return Listing.of(windows.page(filter, after, size + 1), size, WindowPosition::of);
    }
}
