package io.cloudmon.ingest.slo;

import io.cloudmon.ingest.availability.Progress;
import io.cloudmon.ingest.slo.SlaWindows.Closed;
import io.cloudmon.ingest.storage.StorageConfig;
import io.cloudmon.ingest.verdict.VerdictConfig;
import io.cloudmon.measurement.window.Interval;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;

/** Writes the windows of one SLO: the open ones anew, those that have ended closed, corrected ones as a new version. */
@ApplicationScoped
class SloEvaluator {
    private static final Logger LOG = Logger.getLogger(SloEvaluator.class);

    private final SlaWindows windows;
    private final WindowComputation computation;
    private final VerdictConfig verdicts;
    private final StorageConfig storage;

    SloEvaluator(SlaWindows windows, WindowComputation computation, VerdictConfig verdicts, StorageConfig storage) {
        this.windows = windows;
        this.computation = computation;
        this.verdicts = verdicts;
        this.storage = storage;
    }

    /** Computes what is not closed yet, and closes what has ended and can no longer change in the ordinary way. */
    void refresh(Connection connection, Slo slo, Progress progress, Instant now) throws SQLException {
        Instant from = windows.closedUntil(connection, slo.id())
                .filter(progress.from()::isBefore)
                .orElse(progress.from());
        windows.dropOpen(connection, slo.id());
        for (Interval window : windows(slo, from, progress, now)) {
            if (hasItsSlots(slo, window, progress, now)) {
                boolean close = slo.windows().close() && isFinal(window, progress, now);
                windows.insert(connection, computation.compute(connection, slo, window, progress, close), 1, null, now);
            }
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

    /** Writes a new version of each closed window whose evidence is no longer that which it was closed with. */
    void correct(Connection connection, Slo slo, Progress progress, Instant changedFrom, String cause, Instant now)
            throws SQLException {
        Map<Instant, Closed> closed = windows.closed(connection, slo.id(), changedFrom);
        if (closed.isEmpty()) {
            return;
        }
        for (Interval window : slo.windows().between(changedFrom, now)) {
            Closed before = closed.get(window.start());
            if (before != null) {
                correct(connection, slo, new Correction(window, before, cause, now), progress);
            }
        }
    }

    private record Correction(Interval window, Closed before, String cause, Instant now) {}

    /** What was promised then holds for the correction too, whatever the catalogue says by now. */
    private void correct(Connection connection, Slo slo, Correction correction, Progress progress) throws SQLException {
        String terms = correction.before().terms();
        Slo then = terms == null ? slo : slo.under(TermsReader.read(terms));
        if (!hasItsSlots(then, correction.window(), progress, correction.now())) {
            LOG.warnv(
                    "{0}: the window of {1} stays as it is, for its slots are no longer kept (cause: {2})",
                    slo.id(), correction.window().start(), correction.cause());
            return;
        }
        SlaWindow again = computation.compute(connection, then, correction.window(), progress, true);
        if (!correction.before().digest().equals(again.digest())) {
            windows.insert(connection, again, correction.before().version() + 1, correction.cause(), correction.now());
        }
    }

    /** Whether what is to be counted is still there: slots are not kept for ever, and part of them is a wrong figure. */
    private boolean hasItsSlots(Slo slo, Interval window, Progress progress, Instant now) {
        Instant kept = now.minus(storage.slotRetention());
        return !slo.terms().needsSlots()
                || progress.measured(window)
                        .map(measured -> !measured.start().isBefore(kept))
                        .orElse(true);
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
