package io.cloudmon.measurement.verdict;

import io.cloudmon.measurement.verdict.LocationReport.Kind;
import io.cloudmon.result.Reason;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the locations of a slot answered. The minority stays visible here whatever the verdict.
 *
 * @param expected locations that were to run the check
 * @param reporting those of them that said something about the target
 * @param failing those reporting a failure that is the target's
 * @param degraded those reporting that a threshold was crossed
 * @param reason the first failing location's reason, else the first degraded one's, by location id; null when all is well
 */
public record SlotTally(
        int expected,
        int reporting,
        int failing,
        int degraded,
        @Nullable Reason reason) {

    public SlotTally {
        if (failing < 0 || degraded < 0 || failing + degraded > reporting || reporting > expected) {
            throw new IllegalArgumentException("failing " + failing + " + degraded " + degraded
                    + " must fit in reporting " + reporting + ", and that in expected " + expected);
        }
    }

    /** Counts the reports, at most one for each location. */
    public static SlotTally of(int expected, List<LocationReport> reports) {
        return new SlotTally(
                expected,
                (int) reports.stream().filter(LocationReport::reporting).count(),
                count(reports, Kind.FAILED),
                count(reports, Kind.DEGRADED),
                firstReason(reports));
    }

    private static int count(List<LocationReport> reports, Kind kind) {
        return (int) reports.stream().filter(report -> report.kind() == kind).count();
    }

    private static @Nullable Reason firstReason(List<LocationReport> reports) {
        return reports.stream()
                .filter(report -> report.kind() == Kind.FAILED || report.kind() == Kind.DEGRADED)
                .min(Comparator.comparing((LocationReport report) -> report.kind() == Kind.DEGRADED)
                        .thenComparing(LocationReport::location))
                .map(LocationReport::reason)
                .orElse(null);
    }
}
