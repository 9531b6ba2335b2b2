package io.cloudmon.status.availability;

import io.cloudmon.status.component.Component;
import io.cloudmon.status.component.ComponentRepository;
import io.cloudmon.status.http.Cursor;
import io.cloudmon.status.http.Listing;
import io.cloudmon.status.http.Paging;
import io.cloudmon.status.http.PublicRead;
import io.cloudmon.status.http.TimeRange;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** A component's availability records. */
@Path("/api/v1/components/{id}/availability")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Availability")
@PublicRead
class AvailabilityResource {
    private final ComponentRepository components;
    private final AvailabilityRepository records;
    private final Clock clock;

    AvailabilityResource(ComponentRepository components, AvailabilityRepository records, Clock clock) {
        this.components = components;
        this.records = records;
        this.clock = clock;
    }

    @GET
    @Operation(
            operationId = "getAvailability",
            summary = "A component's records over a range, with the seconds spent in each state.")
    public Availability get(
            @PathParam("id") String id,
            @Parameter(
                            description = "First moment, RFC 3339; default 90 days before to.",
                            schema = @Schema(type = SchemaType.STRING, format = "date-time"))
                    @QueryParam("from")
                    @Nullable
                    String from,
            @Parameter(
                            description = "First moment after the range, RFC 3339; default now.",
                            schema = @Schema(type = SchemaType.STRING, format = "date-time"))
                    @QueryParam("to")
                    @Nullable
                    String to,
            @BeanParam Paging paging) {
        TimeRange range = TimeRange.parse(from, to, clock);
        int size = paging.size();
        Instant after = after(paging.cursor());
        Component component = components.require(id);
        Listing<AvailabilityRecord> page = Listing.of(
                records.records(id, range, after, size + 1),
                size,
                item -> item.startsAt().toString());
        return new Availability(
                id,
                range.from(),
                range.to(),
                component.evaluatedUntil(),
                records.totals(id, range),
                page.items(),
                page.nextCursor());
    }

    private static @Nullable Instant after(@Nullable String cursor) {
        String position = Cursor.decode(cursor);
        if (cursor == null || position == null) {
            return null;
        }
        try {
            return Instant.parse(position);
        } catch (DateTimeException e) {
            throw Cursor.unusable(cursor);
        }
    }
}
