package io.cloudmon.probes.dns;

import io.cloudmon.probe.ProbeContext;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;

/** A run's context in which the machine's own resolver may be asked; every other probe asks it unasked, too. */
record OwnResolver(ProbeContext context) implements ProbeContext {

    @Override
    public Duration remaining() {
        return context.remaining();
    }

    @Override
    public long nanoTime() {
        return context.nanoTime();
    }

    @Override
    public Clock clock() {
        return context.clock();
    }

    @Override
    public void admit(InetAddress address) {
        // The machine's configuration has chosen this address, no catalogue has.
    }
}
