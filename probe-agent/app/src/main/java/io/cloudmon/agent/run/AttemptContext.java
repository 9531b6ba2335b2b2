package io.cloudmon.agent.run;

import io.cloudmon.agent.address.AddressPolicy;
import io.cloudmon.probe.ProbeContext;
import io.cloudmon.probe.RefusedAddressException;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;

/** What one attempt hands to its probe. */
record AttemptContext(Clock clock, Ticker ticker, long deadlineNanos, AddressPolicy policy) implements ProbeContext {

    @Override
    public Duration remaining() {
        return Duration.ofNanos(Math.max(0, deadlineNanos - ticker.nanos()));
    }

    @Override
    public long nanoTime() {
        return ticker.nanos();
    }

    @Override
    public void admit(InetAddress address) throws RefusedAddressException {
        policy.admit(address);
    }
}
