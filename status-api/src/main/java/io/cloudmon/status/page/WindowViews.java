package io.cloudmon.status.page;

import io.cloudmon.status.page.ComponentView.WindowView;
import io.cloudmon.status.sla.SlaWindow;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;

/** Words SLA windows in full. */
@ApplicationScoped
class WindowViews {
    private final SlaFigures figures;

    WindowViews(SlaFigures figures) {
        this.figures = figures;
    }

    List<WindowView> of(List<SlaWindow> windows) {
        return windows.stream().map(this::view).toList();
    }

    private WindowView view(SlaWindow window) {
        return new WindowView(
                window.slo(),
                figures.label(window),
                Percent.precise(window.objective()),
                Percent.precise(window.sli()),
                Percent.precise(window.sliLower()) + " – " + Percent.precise(window.sliUpper()),
                Percent.whole(window.coverage()),
                Percent.whole(window.budgetLeft()),
                Spans.lasting(Duration.ofSeconds(Math.round(window.seconds().bad()))),
                SlaFigures.missed(window.sli(), window.objective()));
    }
}
