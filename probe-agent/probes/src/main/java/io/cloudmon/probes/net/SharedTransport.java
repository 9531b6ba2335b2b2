package io.cloudmon.probes.net;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One transport for all probes of a factory: opened with the first probe, closed with the last. */
public final class SharedTransport {
    private final Supplier<Transport> opener;
    private @Nullable Transport open;
    private int users;

    public SharedTransport(Supplier<Transport> opener) {
        this.opener = opener;
    }

    /** A probe's share. Opening takes a while the first time, so it is done before a probe's first deadline runs. */
    public synchronized Lease lease() {
        if (open == null) {
            open = opener.get();
        }
        users++;
        return new Lease(open);
    }

    private synchronized void release() {
        users--;
        if (users == 0 && open != null) {
            open.close();
            open = null;
        }
    }

    /** One probe's share of the transport, until it is closed. */
    public final class Lease implements AutoCloseable {
        private final Transport transport;
        private boolean returned;

        private Lease(Transport transport) {
            this.transport = transport;
        }

        public Transport transport() {
            return transport;
        }

        @Override
        public synchronized void close() {
            if (!returned) {
                returned = true;
                release();
            }
        }
    }
}
