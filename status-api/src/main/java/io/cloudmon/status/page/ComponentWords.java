package io.cloudmon.status.page;

import static java.util.Comparator.comparing;

import io.cloudmon.status.availability.AvailabilityRecord;
import io.cloudmon.status.availability.Day;
import io.cloudmon.status.check.Check;
import io.cloudmon.status.check.Reach;
import io.cloudmon.status.component.Component;
import io.cloudmon.status.component.State;
import io.cloudmon.status.sla.SlaWindow;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Words a component's page. */
@ApplicationScoped
class ComponentWords {
    private final BarCharts bars;
    private final DayRows days;
    private final WindowViews windows;
    private final CheckViews checks;
    private final RecordRows records;
    private final Moments moments;
    private final Texts texts;

    ComponentWords(
            BarCharts bars,
            DayRows days,
            WindowViews windows,
            CheckViews checks,
            RecordRows records,
            Moments moments,
            Texts texts) {
        this.bars = bars;
        this.days = days;
        this.windows = windows;
        this.checks = checks;
        this.records = records;
        this.moments = moments;
        this.texts = texts;
    }

    ComponentView view(
            Component component,
            List<Day> lastDays,
            List<SlaWindow> current,
            List<Check> itsChecks,
            List<AvailabilityRecord> latest,
            Instant now) {
        Instant since = component.since();
        Instant measured = component.evaluatedUntil();
        return new ComponentView(
                component,
                since == null ? null : moments.since(since, now),
                measured == null ? null : moments.ago(measured, now),
                minority(component.state(), itsChecks),
                bars.of(lastDays, now),
                days.of(lastDays, now),
                windows.of(current),
                checks.of(itsChecks, now),
                records.of(latest, measured),
                moments.zoneLongName());
    }

    private @Nullable String minority(State state, List<Check> itsChecks) {
        if (state == State.BAD) {
            return null;
        }
        return itsChecks.stream()
                .map(Check::reach)
                .filter(Reach::divided)
                .max(comparing(reach -> (double) reach.failing() / reach.reporting()))
                .map(reach -> texts.minority(reach.failing(), reach.reporting()))
                .orElse(null);
    }
}
