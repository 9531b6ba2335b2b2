package io.cloudmon.probes.net;

import io.cloudmon.probe.ProbeContext;
import io.cloudmon.probe.RefusedAddressException;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;

/**
 * What one run has to work with.
 *
 * @param timeout the check's timeout, for the text of a deadline that passes
 */
public record NetworkRun(Transport transport, ProbeContext context, Duration timeout, Trace trace) {

    /** Makes the run's connections. */
    public Dialer dialer() {
        return new Dialer(transport, context, timeout, trace);
    }

    /** The agent's wall clock. */
    public Instant now() {
        return context.clock().instant();
    }

    /** The peer's first address, admitted and noted, for a library or a program that connects by itself. */
    public InetAddress address(Peer peer) throws ProbeFailure, RefusedAddressException, InterruptedException {
        InetAddress address = dialer().addresses(peer).getFirst();
        context.admit(address);
        trace.connecting(address.getHostAddress());
        return address;
    }
}
