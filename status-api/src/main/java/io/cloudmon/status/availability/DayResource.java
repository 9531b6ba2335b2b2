package io.cloudmon.status.availability;

import io.cloudmon.status.component.ComponentRepository;
import io.cloudmon.status.http.Listing;
import io.cloudmon.status.http.Parameters;
import io.cloudmon.status.http.ProblemException;
import io.cloudmon.status.http.PublicRead;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** A component's days. */
@Path("/api/v1/components/{id}/days")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Availability")
@PublicRead
class DayResource {
    private static final int MAX_DAYS = 800;

    private final ComponentRepository components;
    private final DayRepository days;
    private final Clock clock;

    DayResource(ComponentRepository components, DayRepository days, Clock clock) {
        this.components = components;
        this.days = days;
        this.clock = clock;
    }

    @GET
    @Operation(operationId = "listDays", summary = "Lists a component's UTC days, on one page; days without data too.")
    public Listing<DayView> list(
            @PathParam("id") String id,
            @Parameter(
                            description = "First day; default 89 days before to.",
                            schema = @Schema(type = SchemaType.STRING, format = "date"))
                    @QueryParam("from")
                    @Nullable
                    String from,
            @Parameter(
                            description = "Last day; default today.",
                            schema = @Schema(type = SchemaType.STRING, format = "date"))
                    @QueryParam("to")
                    @Nullable
                    String to) {
        Instant now = clock.instant();
        LocalDate last = Parameters.day("to", to, LocalDate.ofInstant(now, ZoneOffset.UTC));
        LocalDate first = Parameters.day("from", from, last.minusDays(89));
        requireOrder(first, last);
        components.require(id);
        return new Listing<>(
                days.days(id, first, last).stream()
                        .map(day -> DayView.of(day, now))
                        .toList(),
                null);
    }

    private static void requireOrder(LocalDate first, LocalDate last) {
        if (first.isAfter(last)) {
            throw ProblemException.invalid("from", first.toString(), "it must not be after to, which is " + last);
        }
        if (ChronoUnit.DAYS.between(first, last) >= MAX_DAYS) {
            throw ProblemException.invalid("from", first.toString(), "ask for at most " + MAX_DAYS + " days");
        }
    }
}
