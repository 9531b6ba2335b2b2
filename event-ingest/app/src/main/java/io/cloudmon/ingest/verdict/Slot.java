package io.cloudmon.ingest.verdict;

import io.cloudmon.measurement.State;
import io.cloudmon.measurement.schedule.ExpectedSlot;
import io.cloudmon.measurement.verdict.Attempt;
import io.cloudmon.measurement.verdict.SlotReports;
import io.cloudmon.measurement.verdict.SlotTally;
import io.cloudmon.measurement.verdict.SlotVerdict;
import java.time.Instant;
import java.util.Collection;

/**
 * A decided slot as it is stored.
 *
 * @param scheduledAt its due time
 * @param verdict what it says
 * @param stateAfter the check's damped state after it
 * @param tally how the locations answered
 * @param revision counts the corrections after it became final, from 1
 * @param isFinal whether later data are corrections
 */
public record Slot(
        Instant scheduledAt, State verdict, State stateAfter, SlotTally tally, int revision, boolean isFinal) {

    /** The slot as the attempts known now decide it; its state after is yet to be damped. */
    static Slot decide(ExpectedSlot expected, Collection<Attempt> attempts, boolean isFinal) {
        SlotVerdict verdict = SlotReports.of(expected.version().locations(), attempts)
                .decide(expected.version().quorum());
        return new Slot(expected.scheduledAt(), verdict.state(), State.UNKNOWN, verdict.tally(), 1, isFinal);
    }

    /** Whether it says the same, whatever was damped from it. */
    boolean saysTheSameAs(Slot other) {
        return verdict == other.verdict && tally.equals(other.tally);
    }

    /** This slot as its stored self is corrected to it: a new revision when that was final. */
    Slot correcting(Slot stored) {
        int next = stored.isFinal ? stored.revision + 1 : stored.revision;
        return new Slot(scheduledAt, verdict, stored.stateAfter, tally, next, stored.isFinal || isFinal);
    }

    Slot with(State damped) {
        return new Slot(scheduledAt, verdict, damped, tally, revision, isFinal);
    }
}
