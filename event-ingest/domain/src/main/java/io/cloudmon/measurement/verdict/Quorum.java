package io.cloudmon.measurement.verdict;

/**
 * How many locations must agree for a verdict.
 *
 * @param minReporting with fewer reporting locations the slot is unknown
 * @param minFailing with fewer failing locations the slot is not bad, whatever the majority
 */
public record Quorum(int minReporting, int minFailing) {

    public Quorum {
        if (minReporting < 1 || minFailing < 1) {
            throw new IllegalArgumentException(
                    "quorum is reporting " + minReporting + ", failing " + minFailing + "; both must be at least 1");
        }
    }

    /** The quorum of a check that gives none: one reporting location, two from three locations on; any majority. */
    public static Quorum forLocations(int locations) {
        return new Quorum(locations >= 3 ? 2 : 1, 1);
    }

    /** The verdict on a slot. */
    public SlotVerdict decide(SlotTally tally) {
        if (tally.reporting() < minReporting) {
            return new SlotVerdict.Unknown(tally);
        }
        int majority = tally.reporting() / 2 + 1;
        if (tally.failing() >= Math.max(minFailing, majority)) {
            return new SlotVerdict.Bad(tally);
        }
        if (tally.failing() + tally.degraded() >= majority) {
            return new SlotVerdict.Degraded(tally);
        }
        return new SlotVerdict.Good(tally);
    }
}
