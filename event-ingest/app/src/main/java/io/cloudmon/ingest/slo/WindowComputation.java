package io.cloudmon.ingest.slo;

import io.cloudmon.ingest.availability.AvailabilityRecords;
import io.cloudmon.ingest.availability.Progress;
import io.cloudmon.ingest.exclusion.Exclusion;
import io.cloudmon.ingest.exclusion.Exclusions;
import io.cloudmon.measurement.slo.ServiceLevel;
import io.cloudmon.measurement.window.Interval;
import io.cloudmon.measurement.window.IntervalSet;
import io.cloudmon.measurement.window.StatePeriod;
import io.cloudmon.measurement.window.WindowTotals;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Computes a window from the records and exclusions in it. */
@ApplicationScoped
class WindowComputation {
    private final AvailabilityRecords records;
    private final Exclusions exclusions;
    private final WindowSigner signer;

    WindowComputation(AvailabilityRecords records, Exclusions exclusions, WindowSigner signer) {
        this.records = records;
        this.exclusions = exclusions;
        this.signer = signer;
    }

    /** The window as far as the component has been evaluated; with digest and signature when it is to be closed. */
    SlaWindow compute(Connection connection, Slo slo, Interval window, Progress progress, boolean close)
            throws SQLException {
        Optional<Interval> measured = progress.measured(window);
        Instant until = measured.map(Interval::end).orElse(window.start());
        List<StatePeriod> periods =
                measured.isEmpty() ? List.of() : records.within(connection, slo.componentNo(), measured.get());
        List<Exclusion> excluded =
                measured.isEmpty() ? List.of() : exclusions.within(connection, slo.componentNo(), measured.get());
        WindowTotals totals = measured.map(span -> WindowTotals.of(span, periods, union(excluded)))
                .orElse(WindowTotals.NONE);
        ServiceLevel level = ServiceLevel.of(totals, slo.objective(), slo.degraded(), slo.unknown());
        String digest = close ? WindowDigest.of(slo.id(), window, periods, excluded) : null;
        return new SlaWindow(
                slo.id(), window, until, totals, level, digest, digest == null ? null : signer.sign(digest));
    }

    private static IntervalSet union(List<Exclusion> exclusions) {
        return IntervalSet.union(exclusions.stream().map(Exclusion::interval).toList());
    }
}
