package io.cloudmon.measurement.availability;

import io.cloudmon.measurement.State;
import io.cloudmon.measurement.availability.Damping.Change;
import io.cloudmon.measurement.availability.Damping.Decision;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Damps consecutive slots of a check one after the other and dates the changes back. */
public final class DampedRun {
    private final List<DampedSlot> slots = new ArrayList<>();
    private Damping damping;

    public DampedRun(Damping from) {
        this.damping = from;
    }

    /** Adds the next slot and returns the state after it. */
    public State add(Instant scheduledAt, State verdict) {
        Decision decision = damping.next(verdict);
        damping = decision.after();
        slots.add(new DampedSlot(scheduledAt, verdict, damping.state(), damping.state()));
        Change change = decision.change();
        if (change != null) {
            dateBack(change);
        }
        return damping.state();
    }

    /** The slots so far. */
    public List<DampedSlot> slots() {
        return List.copyOf(slots);
    }

    private void dateBack(Change change) {
        int last = slots.size() - 1;
        for (int i = Math.max(0, last - change.back()); i < last; i++) {
            slots.set(i, slots.get(i).in(change.state()));
        }
    }
}
