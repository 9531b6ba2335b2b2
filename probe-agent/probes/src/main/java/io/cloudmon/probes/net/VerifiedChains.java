package io.cloudmon.probes.net;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * The chains that were verified a short while ago, one per host. A check sees the same chain run after run, and to
 * verify it costs as much as the rest of the handshake.
 *
 * <p>Holds only what was accepted, for {@link #FRESH}, for the {@value #MOST} hosts used last.
 */
final class VerifiedChains {
    static final Duration FRESH = Duration.ofMinutes(10);
    private static final int MOST = 10_000;

    private record Accepted(List<X509Certificate> chain, long at) {}

    private final LongSupplier nanoTime;
    private final Map<String, Accepted> byHost = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Accepted> eldest) {
            return size() > MOST;
        }
    };

    VerifiedChains(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /** Whether this very chain was accepted for the host not long ago. */
    synchronized boolean contains(String host, List<X509Certificate> chain) {
        Accepted accepted = byHost.get(host);
        return accepted != null && nanoTime.getAsLong() - accepted.at < FRESH.toNanos() && accepted.chain.equals(chain);
    }

    synchronized void add(String host, List<X509Certificate> chain) {
        byHost.put(host, new Accepted(List.copyOf(chain), nanoTime.getAsLong()));
    }
}
