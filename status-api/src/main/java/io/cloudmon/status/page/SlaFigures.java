package io.cloudmon.status.page;

import io.cloudmon.status.sla.SlaWindow;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Chooses and words the windows of a component that a row has room for: one rolling, one calendar. */
@ApplicationScoped
class SlaFigures {
    private final Texts texts;
    private final Moments moments;

    SlaFigures(Texts texts, Moments moments) {
        this.texts = texts;
        this.moments = moments;
    }

    /** At most one rolling and one calendar window, the first of each. */
    List<SlaFigure> of(List<SlaWindow> windows) {
        Optional<SlaWindow> rolling =
                windows.stream().filter(SlaWindow::isRolling).findFirst();
        Optional<SlaWindow> calendar =
                windows.stream().filter(window -> !window.isRolling()).findFirst();
        return Stream.of(rolling, calendar)
                .flatMap(Optional::stream)
                .map(this::figure)
                .toList();
    }

    /** Which window it is, in a word or two. */
    String label(SlaWindow window) {
        Period length = window.period();
        if (window.isRolling()) {
            return length.toTotalMonths() == 0
                    ? texts.rollingDays(length.getDays())
                    : window.length().substring(1);
        }
        return length.equals(Period.ofMonths(1))
                ? moments.month(window.windowStart(), window.zone())
                : moments.since(window.windowStart(), window.windowEnd()).text();
    }

    static boolean missed(@Nullable Double sli, double objective) {
        return sli != null && sli < objective;
    }

    private SlaFigure figure(SlaWindow window) {
        return new SlaFigure(
                label(window),
                Percent.precise(window.sli()),
                Percent.whole(window.coverage()),
                Percent.whole(window.budgetLeft()),
                missed(window.sli(), window.objective()));
    }
}
