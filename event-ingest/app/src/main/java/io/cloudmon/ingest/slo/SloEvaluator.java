package io.cloudmon.ingest.slo;

import io.cloudmon.ingest.availability.Progress;
import io.cloudmon.ingest.slo.SlaWindows.Closed;
import io.cloudmon.ingest.verdict.VerdictConfig;
import io.cloudmon.measurement.window.Interval;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Writes the windows of one SLO: the open ones anew, those that have ended closed, corrected ones as a new version. */
@ApplicationScoped
class SloEvaluator {
    private final SlaWindows windows;
    private final WindowComputation computation;
    private final VerdictConfig verdicts;

    SloEvaluator(SlaWindows windows, WindowComputation computation, VerdictConfig verdicts) {
        this.windows = windows;
        this.computation = computation;
        this.verdicts = verdicts;
    }

    /** Computes what is not closed yet, and closes what has ended and can no longer change in the ordinary way. */
    void refresh(Connection connection, Slo slo, Progress progress, Instant now) throws SQLException {
        Instant from = windows.closedUntil(connection, slo.id())
                .filter(progress.from()::isBefore)
                .orElse(progress.from());
        windows.dropOpen(connection, slo.id());
        for (Interval window : windows(slo, from, progress, now)) {
            boolean close = slo.windows().close() && isFinal(window, progress, now);
            windows.insert(connection, computation.compute(connection, slo, window, progress, close), 1, null, now);
        }
    }

    /** Of a component that is measured no more, calendar windows that begin after its end are about nothing. */
    private static List<Interval> windows(Slo slo, Instant from, Progress progress, Instant now) {
        return slo.windows().between(from, now).stream()
                .filter(window -> !progress.ended()
                        || !slo.windows().close()
                        || window.start().isBefore(progress.until()))
                .toList();
    }

    /** Writes a new version of each closed window whose records or exclusions are no longer those it was closed with. */
    void correct(Connection connection, Slo slo, Progress progress, Instant changedFrom, String cause, Instant now)
            throws SQLException {
        Map<Instant, Closed> closed = windows.closed(connection, slo.id(), changedFrom);
        if (closed.isEmpty()) {
            return;
        }
        for (Interval window : slo.windows().between(changedFrom, now)) {
            Closed before = closed.get(window.start());
            if (before != null) {
                SlaWindow again = computation.compute(connection, slo, window, progress, true);
                if (!before.digest().equals(again.digest())) {
                    windows.insert(connection, again, before.version() + 1, cause, now);
                }
            }
        }
    }

    /** Late results may come until slots are final. */
    private boolean isFinal(Interval window, Progress progress, Instant now) {
        return isSettled(window, progress)
                && !window.end().plus(verdicts.finality()).isAfter(now);
    }

    /** Slots after its end may still date a change back into it; of a component that is measured no more none come. */
    private static boolean isSettled(Interval window, Progress progress) {
        Instant settled = progress.until().minus(Duration.between(progress.until(), progress.fresh()));
        return progress.ended() || !settled.isBefore(window.end());
    }
}
