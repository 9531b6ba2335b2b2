package io.cloudmon.status.page;

import io.cloudmon.status.http.PublicRead;
import io.cloudmon.status.live.ComponentChanged;
import io.cloudmon.status.site.SiteSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.time.Clock;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The front page: how everything is. */
@Path("/")
@Produces(Html.TYPE)
@ApplicationScoped
@PublicRead
class OverviewPage {
    private final MeasurementReader reader;
    private final OverviewAssembler assembler;
    private final Recent<String> page;

    OverviewPage(MeasurementReader reader, OverviewAssembler assembler, SiteSettings settings, Clock clock) {
        this.reader = reader;
        this.assembler = assembler;
        this.page = new Recent<>(this::render, settings.page().reuse(), clock);
    }

    @GET
    @Operation(hidden = true)
    public String get() {
        return page.get();
    }

    void changed(@Observes ComponentChanged event) {
        page.expire();
    }

    private String render(Instant now) {
        return Templates.overview(assembler.assemble(reader.read(now), now)).render();
    }
}
