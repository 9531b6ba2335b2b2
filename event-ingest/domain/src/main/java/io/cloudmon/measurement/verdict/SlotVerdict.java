package io.cloudmon.measurement.verdict;

import io.cloudmon.measurement.State;

/** What a slot says about its check's target. */
public sealed interface SlotVerdict {

    /** How the locations answered. */
    SlotTally tally();

    /** Enough locations reported, and no majority saw anything wrong. */
    record Good(SlotTally tally) implements SlotVerdict {}

    /** A majority saw a threshold crossed or a failure, but the failures alone are too few. */
    record Degraded(SlotTally tally) implements SlotVerdict {}

    /** A majority, and no fewer than the check demands, saw a failure of the target. */
    record Bad(SlotTally tally) implements SlotVerdict {}

    /** Too few locations reported to say anything. */
    record Unknown(SlotTally tally) implements SlotVerdict {}

    /** The verdict without its tally. */
    default State state() {
        return switch (this) {
            case Good _ -> State.GOOD;
            case Degraded _ -> State.DEGRADED;
            case Bad _ -> State.BAD;
            case Unknown _ -> State.UNKNOWN;
        };
    }
}
