package io.cloudmon.measurement.slo;

/**
 * Slots by their verdict. An excluded slot is in none but {@code excluded}.
 *
 * @param good good slots
 * @param degraded degraded slots, and bad ones of checks that can only degrade
 * @param bad bad slots
 * @param unknown slots that too few locations reported
 * @param excluded slots whose due time is excluded, whatever their verdict
 */
public record SlotCounts(long good, long degraded, long bad, long unknown, long excluded) {

    /** No slot at all. */
    public static final SlotCounts NONE = new SlotCounts(0, 0, 0, 0, 0);

    public SlotCounts {
        if (good < 0 || degraded < 0 || bad < 0 || unknown < 0 || excluded < 0) {
            throw new IllegalArgumentException("slot counts must not be negative: " + good + ", " + degraded + ", "
                    + bad + ", " + unknown + ", " + excluded);
        }
    }

    /** These slots and others, some times over. */
    public SlotCounts plus(SlotCounts other, long times) {
        return new SlotCounts(
                good + times * other.good,
                degraded + times * other.degraded,
                bad + times * other.bad,
                unknown + times * other.unknown,
                excluded + times * other.excluded);
    }

    /** What counts, degraded slots as the policy says. */
    public Tally tally(DegradedPolicy policy) {
        return switch (policy) {
            case GOOD -> new Tally(good + degraded, bad, unknown);
            case BAD -> new Tally(good, bad + degraded, unknown);
        };
    }
}
