package io.cloudmon.agent.schedule;

import io.cloudmon.agent.run.RunEnvironment;
import io.cloudmon.agent.run.SlotRun;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Runs what is due, or says why it did not: every slot leads to a result. Dispatching is for one thread. */
final class SlotDispatcher {
    private final RunEnvironment environment;
    private final int maxConcurrentRuns;
    private final Semaphore permits;

    SlotDispatcher(RunEnvironment environment, int maxConcurrentRuns) {
        this.environment = environment;
        this.maxConcurrentRuns = maxConcurrentRuns;
        this.permits = new Semaphore(maxConcurrentRuns);
    }

    void dispatch(Timetable.Due due) {
        ScheduledCheck check = due.check();
        due.passed().forEach(slot -> missed(check, slot, "the agent was suspended or overloaded when it was due"));
        Optional<Instant> occupant = check.occupant();
        if (occupant.isPresent()) {
            missed(check, due.slot(), "the run of the slot " + occupant.get() + " has not returned");
        } else if (permits.tryAcquire()) {
            run(check, due.slot());
        } else {
            missed(check, due.slot(), "the agent is at its limit of " + maxConcurrentRuns + " runs at once");
        }
    }

    /** Runs in progress. */
    int running() {
        return maxConcurrentRuns - permits.availablePermits();
    }

    /** Waits until no run is in progress; false when the limit passed first. */
    boolean awaitIdle(Duration limit) throws InterruptedException {
        boolean idle = permits.tryAcquire(maxConcurrentRuns, limit.toMillis(), TimeUnit.MILLISECONDS);
        if (idle) {
            permits.release(maxConcurrentRuns);
        }
        return idle;
    }

    private void run(ScheduledCheck check, Instant slot) {
        check.enter(slot);
        check.entered(SlotRun.start(check.check(), slot, environment, () -> {
            check.leave();
            permits.release();
        }));
    }

    private void missed(ScheduledCheck check, Instant slot, String why) {
        SlotRun.publishMissed(check.check(), slot, why, environment);
    }
}
