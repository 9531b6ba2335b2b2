package io.cloudmon.measurement.availability;

import io.cloudmon.measurement.State;
import java.time.Instant;

/**
 * A slot in a damped run.
 *
 * @param scheduledAt the slot
 * @param verdict its verdict
 * @param stateAfter the check's state as decided with this slot
 * @param state the check's state in this slot as later slots dated it; the next two slots may still change it
 */
public record DampedSlot(Instant scheduledAt, State verdict, State stateAfter, State state) {

    DampedSlot in(State dated) {
        return new DampedSlot(scheduledAt, verdict, stateAfter, dated);
    }
}
