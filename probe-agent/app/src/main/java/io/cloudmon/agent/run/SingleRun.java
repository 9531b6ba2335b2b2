package io.cloudmon.agent.run;

import io.cloudmon.agent.identity.AgentIdentity;
import io.cloudmon.agent.publish.ResultOutlet;
import io.cloudmon.result.CheckResult;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Runs checks once, now, with the agent's own attempts and deadlines; publishes to nobody. */
public final class SingleRun implements AutoCloseable {
    private final AgentIdentity identity;
    private final Clock clock;
    private final ThreadTimer timer = new ThreadTimer();

    public SingleRun(AgentIdentity identity, Clock clock) {
        this.identity = identity;
        this.clock = clock;
    }

    /** One result per attempt; the last one tells how the check ended. */
    public List<CheckResult> run(RunnableCheck check) throws InterruptedException {
        List<CheckResult> results = new CopyOnWriteArrayList<>();
        CountDownLatch done = new CountDownLatch(1);
        RunEnvironment environment =
                new RunEnvironment(identity, clock, System::nanoTime, timer, new ResultOutlet(List.of(results::add)));
        Instant slot = clock.instant().truncatedTo(ChronoUnit.MICROS);
        SlotRun.start(check, slot, environment, done::countDown);
        done.await(check.entry().interval().toMillis(), TimeUnit.MILLISECONDS);
        return List.copyOf(results);
    }

    @Override
    public void close() {
        timer.close();
    }
}
