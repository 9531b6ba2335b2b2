package io.cloudmon.probes.net;

import io.cloudmon.probe.Probe;
import io.cloudmon.probe.ProbeContext;
import io.cloudmon.probe.Reading;
import io.cloudmon.probe.RefusedAddressException;
import java.time.Duration;

/** Makes one attempt per run over the shared transport; a failure keeps everything seen until then. */
public final class NetworkProbe implements Probe {
    private final SharedTransport.Lease lease;
    private final Duration timeout;
    private final Attempt attempt;

    /** What a technique does in a run. For one run at a time. */
    @FunctionalInterface
    public interface Attempt {

        /** @throws ProbeFailure when the run ended for a cause that its reading names */
        Reading make(NetworkRun run) throws ProbeFailure, RefusedAddressException, InterruptedException;
    }

    public NetworkProbe(SharedTransport.Lease lease, Duration timeout, Attempt attempt) {
        this.lease = lease;
        this.timeout = timeout;
        this.attempt = attempt;
    }

    @Override
    public Reading run(ProbeContext context) throws RefusedAddressException, InterruptedException {
        Trace trace = new Trace(context::nanoTime);
        try {
            return attempt.make(new NetworkRun(lease.transport(), context, timeout, trace));
        } catch (ProbeFailure e) {
            return trace.describe(e);
        }
    }

    @Override
    public void close() {
        lease.close();
    }
}
