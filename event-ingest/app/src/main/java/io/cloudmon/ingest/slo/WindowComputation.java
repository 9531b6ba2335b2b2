package io.cloudmon.ingest.slo;

import io.cloudmon.ingest.availability.AvailabilityRecords;
import io.cloudmon.ingest.availability.Progress;
import io.cloudmon.ingest.exclusion.Exclusion.Kind;
import io.cloudmon.ingest.exclusion.Exclusions;
import io.cloudmon.ingest.slo.SlotSlices.Question;
import io.cloudmon.ingest.slo.SlotSlices.Slice;
import io.cloudmon.measurement.slo.ServiceLevel;
import io.cloudmon.measurement.slo.SliMethod;
import io.cloudmon.measurement.window.Interval;
import io.cloudmon.measurement.window.IntervalSet;
import io.cloudmon.measurement.window.ServiceHours;
import io.cloudmon.measurement.window.WindowTotals;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Computes a window from the records, exclusions and slots in it. */
@ApplicationScoped
class WindowComputation {
    private final AvailabilityRecords records;
    private final Exclusions exclusions;
    private final SlotSlices slots;
    private final WindowSigner signer;

    WindowComputation(AvailabilityRecords records, Exclusions exclusions, SlotSlices slots, WindowSigner signer) {
        this.records = records;
        this.exclusions = exclusions;
        this.slots = slots;
        this.signer = signer;
    }

    /** The window as far as the component has been evaluated; with digest and signature when it is to be closed. */
    SlaWindow compute(Connection connection, Slo slo, Interval window, Progress progress, boolean close)
            throws SQLException {
        Optional<Interval> measured = progress.measured(window);
        Instant until = measured.map(Interval::end).orElse(window.start());
        WindowEvidence evidence =
                measured.isEmpty() ? WindowEvidence.NONE : evidence(connection, slo, window, measured.get());
        WindowTotals totals = measured.map(span -> WindowTotals.of(span, evidence.periods(), evidence.exclusions()))
                .orElse(WindowTotals.NONE);
        SlaWindow open = new SlaWindow(slo, window, until, totals, evidence, level(slo, totals, evidence), null, null);
        return close ? closed(connection, open, measured) : open;
    }

    private WindowEvidence evidence(Connection connection, Slo slo, Interval window, Interval measured)
            throws SQLException {
        List<ExcludedPeriod> excluded = excluded(connection, slo, measured);
        WindowEvidence withoutSlots =
                new WindowEvidence(records.within(connection, slo.componentNo(), measured), excluded, List.of());
        return slo.terms().needsSlots()
                ? new WindowEvidence(
                        withoutSlots.periods(),
                        excluded,
                        slots.groups(connection, question(slo, window, measured, withoutSlots.exclusions())))
                : withoutSlots;
    }

    private List<ExcludedPeriod> excluded(Connection connection, Slo slo, Interval measured) throws SQLException {
        List<ExcludedPeriod> excluded = new ArrayList<>();
        exclusions
                .within(connection, slo.componentNo(), measured)
                .forEach(exclusion -> excluded.add(new ExcludedPeriod(exclusion.interval(), exclusion.kind())));
        ServiceHours hours = slo.terms().serviceHours();
        if (hours != null) {
            hours.outside(measured)
                    .intervals()
                    .forEach(interval -> excluded.add(new ExcludedPeriod(interval, Kind.SERVICE_HOURS)));
        }
        return excluded.stream().sorted().toList();
    }

    private static Question question(Slo slo, Interval window, Interval measured, IntervalSet excluded) {
        return new Question(
                slo.componentNo(),
                measured,
                excluded,
                slo.terms().method(),
                slo.windows().origin(window));
    }

    private static ServiceLevel level(Slo slo, WindowTotals totals, WindowEvidence evidence) {
        return switch (slo.terms().method()) {
            case SliMethod.Time _ -> ServiceLevel.of(totals, slo.objective(), slo.degraded(), slo.unknown());
            case SliMethod.Occurrences _ ->
                ServiceLevel.ofOccurrences(evidence.slots(), slo.objective(), slo.degraded(), slo.unknown());
            case SliMethod.Sliced sliced ->
                ServiceLevel.ofSlices(sliced, evidence.slices(), slo.objective(), slo.degraded(), slo.unknown());
        };
    }

    private SlaWindow closed(Connection connection, SlaWindow open, Optional<Interval> measured) throws SQLException {
        List<Slice> slices = measured.isEmpty() || !open.slo().terms().needsSlots()
                ? List.of()
                : slots.each(
                        connection,
                        question(
                                open.slo(),
                                open.window(),
                                measured.get(),
                                open.evidence().exclusions()));
        String digest = WindowDigest.of(open, slices);
        return open.closed(digest, signer.sign(digest));
    }
}
