package io.cloudmon.measurement.slo;

import java.util.Collection;

/**
 * Slices by whether their own share of good slots reaches a target. A slice that holds no slot, or excluded ones only, is
 * no slice.
 *
 * @param good slices that reach it
 * @param bad slices that do not
 * @param unknown slices without data under the policy
 */
public record SliceTally(long good, long bad, long unknown) {

    /** Judges each slice, the unknown slots in it counted as the policy says. */
    public static SliceTally of(
            Collection<SliceGroup> groups, double target, DegradedPolicy degraded, UnknownPolicy unknown) {
        long[] counted = new long[3];
        for (SliceGroup group : groups) {
            Tally slots = group.each().tally(degraded);
            if (slots.total() > 0) {
                counted[
                                Sli.occurrences(slots, unknown)
                                        .map(sli -> sli.value() >= target ? 0 : 1)
                                        .orElse(2)] +=
                        group.slices();
            }
        }
        return new SliceTally(counted[0], counted[1], counted[2]);
    }
}
