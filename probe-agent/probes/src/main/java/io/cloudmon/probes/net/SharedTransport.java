package io.cloudmon.probes.net;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One transport for all probes of a factory: opened by the first run, closed with the last probe. */
public final class SharedTransport {
    private final Supplier<Transport> opener;
    private @Nullable Transport open;
    private int users;

    public SharedTransport(Supplier<Transport> opener) {
        this.opener = opener;
    }

    /** A probe's share; costs nothing until it is used. */
    public Lease lease() {
        return new Lease();
    }

    private synchronized Transport acquire() {
        if (open == null) {
            open = opener.get();
        }
        users++;
        return open;
    }

    private synchronized void release() {
        users--;
        if (users == 0 && open != null) {
            open.close();
            open = null;
        }
    }

    /** One probe's share of the transport. */
    public final class Lease implements AutoCloseable {
        private @Nullable Transport transport;

        private Lease() {}

        /** The transport, opened if need be. */
        public synchronized Transport transport() {
            if (transport == null) {
                transport = acquire();
            }
            return transport;
        }

        @Override
        public synchronized void close() {
            if (transport != null) {
                transport = null;
                release();
            }
        }
    }
}
