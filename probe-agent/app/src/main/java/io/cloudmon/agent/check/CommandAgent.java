package io.cloudmon.agent.check;

import io.cloudmon.agent.identity.AgentIdentity;
import io.cloudmon.agent.run.RunnableCheck;
import io.cloudmon.agent.run.SingleRun;
import io.cloudmon.result.CheckResult;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** The agent at the terminal. */
final class CommandAgent implements AutoCloseable {
    /** The location that the results name. */
    static final String LOCATION = "command-line";

    private final SingleRun once =
            new SingleRun(new AgentIdentity(LOCATION, LOCATION, UUID.randomUUID()), Clock.systemUTC());

    /** One result per attempt; the last one tells how the check ended. */
    List<CheckResult> run(RunnableCheck check) throws InterruptedException {
        return once.run(check);
    }

    @Override
    public void close() {
        once.close();
    }
}
