package io.cloudmon.agent.schedule;

import io.cloudmon.agent.run.RunnableCheck;
import io.cloudmon.agent.run.SlotRun;
import io.cloudmon.result.SlotGrid;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A check on the schedule; lets one run in at a time, and waits for the last run of the version it replaces. Thread-safe.
 */
final class ScheduledCheck {
    private final RunnableCheck check;
    private final SlotGrid grid;
    private @Nullable ScheduledCheck predecessor;
    private @Nullable Instant running;
    private @Nullable SlotRun run;
    private boolean retired;

    ScheduledCheck(RunnableCheck check, @Nullable ScheduledCheck predecessor) {
        this.check = check;
        this.grid = SlotGrid.of(check.entry().id(), check.entry().interval());
        this.predecessor = predecessor;
    }

    RunnableCheck check() {
        return check;
    }

    SlotGrid grid() {
        return grid;
    }

    /** The slot whose run is still going on, of this version or the one before; empty when a run may begin. */
    synchronized Optional<Instant> occupant() {
        if (predecessor != null) {
            Optional<Instant> earlier = predecessor.occupant();
            if (earlier.isPresent()) {
                return earlier;
            }
            predecessor = null;
        }
        return Optional.ofNullable(running);
    }

    /** Notes that the slot's run begins; only the scheduler's thread does so, after {@link #occupant()} was empty. */
    synchronized void enter(Instant slot) {
        running = slot;
    }

    /** Notes how to stop the run of {@link #enter}, unless it is over already. */
    synchronized void entered(SlotRun started) {
        if (running != null) {
            run = started;
        }
    }

    /** Notes that no thread of the run is left. */
    synchronized void leave() {
        running = null;
        run = null;
        closeIfOver();
    }

    /** Takes the check off the schedule; its probe is closed when its run is over. */
    synchronized void retire() {
        retired = true;
        closeIfOver();
    }

    /** Interrupts the run in progress. */
    synchronized void stop() {
        if (run != null) {
            run.stop();
        }
    }

    private void closeIfOver() {
        if (retired && running == null) {
            check.close();
        }
    }
}
