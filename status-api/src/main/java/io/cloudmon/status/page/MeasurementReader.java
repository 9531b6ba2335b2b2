package io.cloudmon.status.page;

import io.cloudmon.status.availability.DayRepository;
import io.cloudmon.status.check.LatestByComponent;
import io.cloudmon.status.component.ComponentRepository;
import io.cloudmon.status.sla.SlaWindowRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Reads what the overview is made of, in a fixed number of queries however many components there are. */
@ApplicationScoped
class MeasurementReader {
    private final ComponentRepository components;
    private final DayRepository days;
    private final SlaWindowRepository windows;
    private final LatestByComponent latest;

    MeasurementReader(
            ComponentRepository components, DayRepository days, SlaWindowRepository windows, LatestByComponent latest) {
        this.components = components;
        this.days = days;
        this.windows = windows;
        this.latest = latest;
    }

    Measurements read(Instant now) {
        return new Measurements(
                components.all(), days.since(Rows.firstDay(now)), windows.current(), latest.results(), latest.reach());
    }
}
