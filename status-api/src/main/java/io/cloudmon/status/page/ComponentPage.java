package io.cloudmon.status.page;

import io.cloudmon.status.availability.AvailabilityRepository;
import io.cloudmon.status.availability.Day;
import io.cloudmon.status.availability.DayRepository;
import io.cloudmon.status.check.CheckRepository;
import io.cloudmon.status.component.Component;
import io.cloudmon.status.component.ComponentRepository;
import io.cloudmon.status.http.PublicRead;
import io.cloudmon.status.http.TimeRange;
import io.cloudmon.status.sla.SlaWindowRepository;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** A component with everything that its state rests on. */
@Path("/components/{id}")
@Produces(Html.TYPE)
@PublicRead
class ComponentPage {
    private static final int RECORDS = 50;

    private final ComponentRepository components;
    private final DayRepository days;
    private final SlaWindowRepository windows;
    private final CheckRepository checks;
    private final AvailabilityRepository records;
    private final ComponentWords words;
    private final Clock clock;

    ComponentPage(
            ComponentRepository components,
            DayRepository days,
            SlaWindowRepository windows,
            CheckRepository checks,
            AvailabilityRepository records,
            ComponentWords words,
            Clock clock) {
        this.components = components;
        this.days = days;
        this.windows = windows;
        this.checks = checks;
        this.records = records;
        this.words = words;
        this.clock = clock;
    }

    @GET
    @Operation(hidden = true)
    public String get(@PathParam("id") String id) {
        Component component = components.require(id);
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        List<Day> lastDays = days.days(id, Rows.firstDay(now), today);
        TimeRange range = new TimeRange(now.minus(Duration.ofDays(Rows.DAYS)), now);
        ComponentView view = words.view(
                component, lastDays, windows.current(id), checks.of(id), records.latest(id, range, RECORDS), now);
        return Templates.component(view).render();
    }
}
