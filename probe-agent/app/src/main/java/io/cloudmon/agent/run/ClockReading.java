package io.cloudmon.agent.run;

import io.cloudmon.result.ClockFacts;
import org.jspecify.annotations.Nullable;

/** Says how far the agent's clock can be trusted. */
@FunctionalInterface
public interface ClockReading {

    /** What is known now; null when nothing is. Quick: it is asked for every result. */
    @Nullable
    ClockFacts now();
}
