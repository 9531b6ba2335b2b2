package io.cloudmon.agent.run;

import io.cloudmon.agent.run.ResultAssembler.AttemptFacts;
import io.cloudmon.agent.uplink.Fault;
import io.cloudmon.result.ClockFacts;
import io.cloudmon.wire.CheckEntry;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One slot of a check: attempts until one succeeds, none is left or the slot's time is up. Each attempt is published;
 * the next one begins only when the thread of the one before is gone.
 */
public final class SlotRun {
    private final RunnableCheck check;
    private final Instant slot;
    private final RunEnvironment environment;
    private final Runnable done;
    private volatile @Nullable Attempt current;
    private volatile boolean stopped;

    private SlotRun(RunnableCheck check, Instant slot, RunEnvironment environment, Runnable done) {
        this.check = check;
        this.slot = slot;
        this.environment = environment;
        this.done = done;
    }

    /**
     * Starts to run a slot and returns at once.
     *
     * @param done called once, when no thread of the run is left; never, if a probe never returns
     */
    public static SlotRun start(RunnableCheck check, Instant slot, RunEnvironment environment, Runnable done) {
        SlotRun run = new SlotRun(check, slot, environment, done);
        SlotBudget budget = run.budget();
        if (budget.enough()) {
            run.attempt(1, budget);
        } else {
            publishMissed(check, slot, "the agent was too late to run it in its slot", environment);
            done.run();
        }
        return run;
    }

    /** Publishes that a slot was not run. */
    public static void publishMissed(RunnableCheck check, Instant slot, String why, RunEnvironment environment) {
        publish(
                environment,
                new AttemptFacts(check, slot, 1, environment.clock().instant()),
                new Ending.Missed(why));
    }

    /** Interrupts the attempt in progress because the agent stops. */
    public void stop() {
        stopped = true;
        Attempt attempt = current;
        if (attempt != null) {
            attempt.stop();
        }
    }

    private void attempt(int number, SlotBudget budget) {
        Instant due = environment.clock().instant();
        current = Attempt.start(check, budget, environment, new Attempt.Listener() {
            @Override
            public void ended(@Nullable Instant begun, Ending ending) {
                publish(environment, new AttemptFacts(check, slot, number, begun == null ? due : begun), ending);
            }

            @Override
            public void gone(Ending ending) {
                continueAfter(number, ending);
            }
        });
    }

    private void continueAfter(int number, Ending ending) {
        SlotBudget budget = budget();
        boolean more = number < check.entry().attempts() && ending.worthRetrying();
        if (more && budget.enough() && !stopped) {
            attempt(number + 1, budget);
        } else {
            done.run();
        }
    }

    private SlotBudget budget() {
        return SlotBudget.of(check.entry(), slot, environment.clock().instant());
    }

    private static void publish(RunEnvironment environment, AttemptFacts facts, Ending ending) {
        CheckEntry entry = facts.check().entry();
        environment
                .uplink()
                .review(
                        entry.id(),
                        entry.target(),
                        Contacts.of(ending),
                        facts.startedAt(),
                        fault -> publish(environment, facts, ending, fault));
    }

    /** A reading of which no result can be made is the probe's own fault, and its slot still has a result. */
    private static void publish(RunEnvironment environment, AttemptFacts facts, Ending ending, Fault fault) {
        ClockFacts clock = environment.clockReading().now();
        ResultAssembler assembler = new ResultAssembler(environment.agent(), fault, clock);
        try {
            environment.outlet().publish(seq -> assembler.assemble(seq, facts, ending));
        } catch (RuntimeException e) {
            Ending broken = new Ending.Broken(e, Duration.ZERO);
            environment.outlet().publish(seq -> assembler.assemble(seq, facts, broken));
        }
    }
}
