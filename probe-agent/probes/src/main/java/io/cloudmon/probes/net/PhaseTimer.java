package io.cloudmon.probes.net;

import io.cloudmon.result.Phases;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Measures where the time of one run goes; a phase entered twice, as by a redirect, adds up.
 *
 * <p>Written by the event loop and read by the run's own thread.
 */
public final class PhaseTimer {
    private final LongSupplier nanoTime;
    private final long started;
    private final Map<Phase, Duration> spent = new EnumMap<>(Phase.class);
    private @Nullable Phase current;
    private Phase last = Phase.DNS;
    private long since;

    PhaseTimer(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        this.started = nanoTime.getAsLong();
        this.since = started;
    }

    /** Ends the current phase and begins another. */
    public synchronized void enter(Phase next) {
        settle(nanoTime.getAsLong());
        current = next;
        last = next;
    }

    /** Ends the current phase; the next begins when {@link #enter} says so, and is what the run waits for until then. */
    synchronized void awaiting(Phase next) {
        stop();
        last = next;
    }

    /** The last byte was sent: waits for the first of the answer, unless that came before. */
    public synchronized void sent() {
        if (current == Phase.SEND) {
            enter(Phase.FIRST_BYTE);
        }
    }

    /** Ends the current phase, if there is one. */
    public synchronized void stop() {
        if (current != null) {
            settle(nanoTime.getAsLong());
            current = null;
        }
    }

    /** The current phase, or the one that ended last. */
    public synchronized Phase phase() {
        return last;
    }

    /** From the timer's start to its last change. */
    synchronized Duration elapsed() {
        return Duration.ofNanos(since - started);
    }

    synchronized Phases phases() {
        return new Phases(
                spent.get(Phase.DNS),
                spent.get(Phase.CONNECT),
                spent.get(Phase.TLS),
                spent.get(Phase.SEND),
                spent.get(Phase.FIRST_BYTE),
                spent.get(Phase.TRANSFER));
    }

    private void settle(long now) {
        if (current != null) {
            spent.merge(current, Duration.ofNanos(now - since), Duration::plus);
        }
        since = now;
    }
}
