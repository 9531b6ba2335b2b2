package io.cloudmon.ingest.slo;

import io.cloudmon.ingest.exclusion.Exclusion.Kind;
import io.cloudmon.measurement.window.Interval;
import java.util.Comparator;

/**
 * Time that does not count in one SLO's window.
 *
 * @param interval when
 * @param kind why
 */
record ExcludedPeriod(Interval interval, Kind kind) implements Comparable<ExcludedPeriod> {
    private static final Comparator<ExcludedPeriod> ORDER = Comparator.comparing(
                    (ExcludedPeriod period) -> period.interval().start())
            .thenComparing(period -> period.interval().end())
            .thenComparing(ExcludedPeriod::kind);

    @Override
    public int compareTo(ExcludedPeriod other) {
        return ORDER.compare(this, other);
    }
}
