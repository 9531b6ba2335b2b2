package io.cloudmon.agent.run;

import io.cloudmon.agent.identity.AgentIdentity;
import io.cloudmon.agent.publish.ResultOutlet;
import java.time.Clock;

/**
 * What every run of this agent shares.
 *
 * @param agent who publishes
 * @param clock wall clock
 * @param ticker monotonic clock
 * @param timer enforces deadlines
 * @param outlet takes the results
 */
public record RunEnvironment(
        AgentIdentity agent, Clock clock, Ticker ticker, DeadlineTimer timer, ResultOutlet outlet) {}
