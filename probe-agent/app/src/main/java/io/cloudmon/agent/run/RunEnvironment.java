package io.cloudmon.agent.run;

import io.cloudmon.agent.identity.AgentIdentity;
import io.cloudmon.agent.publish.ResultOutlet;
import io.cloudmon.agent.uplink.UplinkReview;
import java.time.Clock;

/**
 * What every run of this agent shares.
 *
 * @param agent who publishes
 * @param clock wall clock
 * @param ticker monotonic clock
 * @param timer enforces deadlines
 * @param outlet takes the results
 * @param clockReading how far the wall clock can be trusted
 * @param uplink reviews failures before a target is blamed
 */
public record RunEnvironment(
        AgentIdentity agent,
        Clock clock,
        Ticker ticker,
        DeadlineTimer timer,
        ResultOutlet outlet,
        ClockReading clockReading,
        UplinkReview uplink) {

    /** An environment that knows nothing of its clock and its uplink, for runs that are not published. */
    public RunEnvironment(AgentIdentity agent, Clock clock, Ticker ticker, DeadlineTimer timer, ResultOutlet outlet) {
        this(agent, clock, ticker, timer, outlet, () -> null, UplinkReview.off());
    }
}
