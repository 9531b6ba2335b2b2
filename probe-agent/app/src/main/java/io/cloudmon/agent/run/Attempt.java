package io.cloudmon.agent.run;

import io.cloudmon.probe.Reading;
import io.cloudmon.probe.RefusedAddressException;
import io.cloudmon.result.Outcome;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * One attempt, on a virtual thread of its own. It ends exactly once, by the probe or by the deadline, whichever is
 * first; that its thread is gone is a second event, which may never come.
 */
final class Attempt {
    private final RunnableCheck check;
    private final SlotBudget budget;
    private final Clock clock;
    private final Ticker ticker;
    private final Listener listener;
    private final long created;
    private final AtomicReference<@Nullable Ending> ending = new AtomicReference<>();
    private final Thread thread;
    private List<DeadlineTimer.Cancellation> deadlines = List.of();
    private volatile @Nullable Instant begun;
    private volatile boolean stopped;

    /** Told how the attempt goes. */
    interface Listener {
        /**
         * The attempt's ending is decided; its thread may still be running.
         *
         * @param begun when the probe was called; null if it never was
         */
        void ended(@Nullable Instant begun, Ending ending);

        /** The attempt's thread is gone. */
        void gone(Ending ending);
    }

    private Attempt(RunnableCheck check, SlotBudget budget, Clock clock, Ticker ticker, Listener listener) {
        this.check = check;
        this.budget = budget;
        this.clock = clock;
        this.ticker = ticker;
        this.listener = listener;
        this.created = ticker.nanos();
        this.thread = Thread.ofVirtual().name("check-" + check.entry().id()).unstarted(this::run);
    }

    static Attempt start(RunnableCheck check, SlotBudget budget, RunEnvironment environment, Listener listener) {
        Attempt attempt = new Attempt(check, budget, environment.clock(), environment.ticker(), listener);
        attempt.deadlines = List.of(
                environment.timer().after(budget.allowed(), attempt.thread::interrupt),
                environment.timer().after(budget.allowed().plus(budget.grace()), attempt::expire));
        attempt.thread.start();
        return attempt;
    }

    /** Interrupts the probe because the agent stops; the attempt then counts as missed unless it has succeeded. */
    void stop() {
        stopped = true;
        thread.interrupt();
    }

    private void run() {
        begun = clock.instant();
        AttemptContext context =
                new AttemptContext(clock, ticker, created + budget.allowed().toNanos(), check.policy());
        long start = ticker.nanos();
        Ending own = call(context, start);
        deadlines.forEach(DeadlineTimer.Cancellation::cancel);
        try {
            end(own);
        } finally {
            Ending decided = ending.get();
            listener.gone(decided == null ? own : decided);
        }
    }

    private Ending call(AttemptContext context, long start) {
        try {
            Reading reading = check.probe().run(context);
            return judge(reading, elapsed(start));
        } catch (Throwable e) {
            return thrown(e, elapsed(start));
        }
    }

    private Ending judge(Reading reading, Duration elapsed) {
        boolean fine = reading.outcome() == Outcome.SUCCESS || reading.outcome() == Outcome.DEGRADED;
        if (stopped && !fine) {
            return stoppedEnding();
        }
        return fine && elapsed.compareTo(budget.allowed()) > 0
                ? new Ending.TimedOut(budget.allowed())
                : new Ending.Seen(reading, elapsed);
    }

    /** After the deadline every exception is taken for the interrupt's effect: blocking I/O reports it in many ways. */
    private Ending thrown(Throwable fault, Duration elapsed) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof RefusedAddressException refused) {
                return new Ending.Refused(String.valueOf(refused.getMessage()), elapsed);
            }
        }
        if (stopped) {
            return stoppedEnding();
        }
        boolean deadline = ticker.nanos() - created >= budget.allowed().toNanos();
        return deadline ? new Ending.TimedOut(budget.allowed()) : new Ending.Broken(fault, elapsed);
    }

    private void expire() {
        end(
                begun == null
                        ? new Ending.Missed("the run did not begin before its deadline; the agent is overloaded")
                        : new Ending.TimedOut(budget.allowed()));
    }

    private void end(Ending how) {
        if (ending.compareAndSet(null, how)) {
            listener.ended(begun, how);
        }
    }

    private Duration elapsed(long start) {
        return Duration.ofNanos(ticker.nanos() - start);
    }

    private static Ending stoppedEnding() {
        return new Ending.Missed("the agent stopped during the run");
    }
}
