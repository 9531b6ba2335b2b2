package io.cloudmon.measurement.slo;

/**
 * Slices of a window that hold the same numbers of slots.
 *
 * @param each what each of them holds
 * @param slices how many there are
 */
public record SliceGroup(SlotCounts each, long slices) {

    public SliceGroup {
        if (slices < 1) {
            throw new IllegalArgumentException("group of " + slices + " slices; leave it out");
        }
    }
}
