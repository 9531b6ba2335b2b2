package io.cloudmon.ingest.slo;

import io.cloudmon.measurement.slo.SliceGroup;
import io.cloudmon.measurement.slo.SlotCounts;
import io.cloudmon.measurement.window.IntervalSet;
import io.cloudmon.measurement.window.StatePeriod;
import java.util.List;

/**
 * What a window is computed from, clipped to what has been measured of it.
 *
 * @param periods the component's states
 * @param excluded what does not count, in order
 * @param slices its slots in slices, where the method counts slots
 */
record WindowEvidence(List<StatePeriod> periods, List<ExcludedPeriod> excluded, List<SliceGroup> slices) {

    static final WindowEvidence NONE = new WindowEvidence(List.of(), List.of(), List.of());

    /** The union of what does not count. */
    IntervalSet exclusions() {
        return IntervalSet.union(excluded.stream().map(ExcludedPeriod::interval).toList());
    }

    /** All its slots. */
    SlotCounts slots() {
        SlotCounts sum = SlotCounts.NONE;
        for (SliceGroup group : slices) {
            sum = sum.plus(group.each(), group.slices());
        }
        return sum;
    }
}
