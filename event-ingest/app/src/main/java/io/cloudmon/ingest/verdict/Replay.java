package io.cloudmon.ingest.verdict;

import io.cloudmon.ingest.verdict.CheckStates.Patch;
import io.cloudmon.measurement.State;
import io.cloudmon.measurement.availability.DampedRun;
import io.cloudmon.measurement.availability.DampedSlot;
import io.cloudmon.measurement.availability.Damping;
import io.cloudmon.measurement.availability.Step;
import java.util.ArrayList;
import java.util.List;

/** Damps a check's slots again from two before the first changed one, until nothing differs any more. */
final class Replay {
    /** How many slots before the first changed one it needs. */
    static final int CONTEXT = 4;

    /** Decisions look back on three slots and date back by two: after five equal ones the rest is equal too. */
    private static final int SETTLED = 5;

    private final DampedRun run;
    private final List<Slot> changed = new ArrayList<>();
    private int unchanged;

    /** Takes up after the last of {@code before}: the {@value #CONTEXT} slots before the first changed, or all there are. */
    Replay(List<Slot> before) {
        int first = Math.max(0, before.size() - 2);
        this.run = new DampedRun(damping(before.subList(0, first)));
        before.subList(first, before.size()).forEach(slot -> run.add(slot.scheduledAt(), slot.verdict()));
    }

    /** Adds the next slot, as it is now; {@code corrected} when it says something else than before. */
    void add(Slot slot, boolean corrected) {
        State after = run.add(slot.scheduledAt(), slot.verdict());
        if (corrected || after != slot.stateAfter()) {
            changed.add(slot.with(after));
            unchanged = 0;
        } else {
            unchanged++;
        }
    }

    /** Whether all slots from here on keep their states unless they are corrected themselves. */
    boolean settled() {
        return unchanged >= SETTLED;
    }

    /** The slots that differ from before, with their new states. */
    List<Slot> changed() {
        return List.copyOf(changed);
    }

    /** The check's states as they are now, in the part that was replayed. */
    Patch patch() {
        List<DampedSlot> slots = run.slots();
        int end = settled() ? slots.size() - 2 : slots.size();
        List<Step> steps = slots.subList(0, end).stream()
                .map(slot -> new Step(slot.scheduledAt(), slot.state()))
                .toList();
        return new Patch(steps.getFirst().since(), settled() ? slots.get(end).scheduledAt() : null, steps);
    }

    private static Damping damping(List<Slot> before) {
        if (before.isEmpty()) {
            return Damping.start();
        }
        Slot last = before.getLast();
        return Damping.resume(
                last.stateAfter(), before.size() > 1 ? before.getFirst().verdict() : null, last.verdict());
    }
}
