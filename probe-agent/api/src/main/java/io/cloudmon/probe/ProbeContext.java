package io.cloudmon.probe;

import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;

/** What the agent hands to one run of a probe. Valid until the run returns. */
public interface ProbeContext {

    /** The time left until the deadline; zero once it has passed, never negative. */
    Duration remaining();

    /** A monotonic reading in nanoseconds, for measuring durations; only differences have a meaning. */
    long nanoTime();

    /** The agent's wall clock, for questions such as whether a certificate is still valid. Never for durations. */
    Clock clock();

    /**
     * Asks whether the location may contact an address. A probe calls it for every address before it connects.
     *
     * @throws RefusedAddressException when the address is loopback, link-local, private or a cloud's metadata service
     *     and the location does not allow it; let it pass through, the agent reports it as {@code setup}
     */
    void admit(InetAddress address) throws RefusedAddressException;
}
