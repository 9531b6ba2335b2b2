package io.cloudmon.status.page;

import io.cloudmon.status.availability.AvailabilityRepository;
import io.cloudmon.status.availability.DayRepository;
import io.cloudmon.status.component.Component;
import io.cloudmon.status.component.ComponentRepository;
import io.cloudmon.status.http.Parameters;
import io.cloudmon.status.http.ProblemException;
import io.cloudmon.status.http.PublicRead;
import io.cloudmon.status.http.TimeRange;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** A UTC day of a component, from midnight to midnight. */
@Path("/components/{id}/days/{day}")
@Produces(Html.TYPE)
@PublicRead
class DayPage {
    private static final int RECORDS = 1000;

    private final ComponentRepository components;
    private final DayRepository days;
    private final AvailabilityRepository records;
    private final DayWords words;
    private final Clock clock;

    DayPage(
            ComponentRepository components,
            DayRepository days,
            AvailabilityRepository records,
            DayWords words,
            Clock clock) {
        this.components = components;
        this.days = days;
        this.records = records;
        this.words = words;
        this.clock = clock;
    }

    @GET
    @Operation(hidden = true)
    public String get(@PathParam("id") String id, @PathParam("day") String text) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        LocalDate day = Parameters.day("day", text, today);
        if (day.isAfter(today)) {
            throw ProblemException.notFound("day", text);
        }
        Component component = components.require(id);
        TimeRange range = new TimeRange(
                day.atStartOfDay(ZoneOffset.UTC).toInstant(),
                day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant());
        DayPageView view = words.view(
                component, days.days(id, day, day).getFirst(), records.records(id, range, null, RECORDS), now);
        return Templates.day(view).render();
    }
}
