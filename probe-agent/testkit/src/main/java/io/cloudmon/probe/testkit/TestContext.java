package io.cloudmon.probe.testkit;

import io.cloudmon.probe.ProbeContext;
import io.cloudmon.probe.RefusedAddressException;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A context with a real deadline that allows every address, or none, and remembers which were asked for.
 *
 * <p>The deadline starts to run when the context is made.
 */
public final class TestContext implements ProbeContext {
    private final long deadline;
    private final Clock clock;
    private final boolean refusing;
    private final List<InetAddress> asked = new CopyOnWriteArrayList<>();

    private TestContext(Duration timeout, Clock clock, boolean refusing) {
        this.deadline = System.nanoTime() + timeout.toNanos();
        this.clock = clock;
        this.refusing = refusing;
    }

    /** A context whose deadline is {@code timeout} from now. */
    public static TestContext within(Duration timeout) {
        return new TestContext(timeout, Clock.systemUTC(), false);
    }

    /** This context's deadline with another wall clock. */
    public static TestContext within(Duration timeout, Clock clock) {
        return new TestContext(timeout, clock, false);
    }

    /** A context of a location that allows no address at all. */
    public static TestContext refusing(Duration timeout) {
        return new TestContext(timeout, Clock.systemUTC(), true);
    }

    /** The addresses that the probe asked to contact, in order. */
    public List<InetAddress> asked() {
        return List.copyOf(asked);
    }

    @Override
    public Duration remaining() {
        return Duration.ofNanos(Math.max(0, deadline - System.nanoTime()));
    }

    @Override
    public long nanoTime() {
        return System.nanoTime();
    }

    @Override
    public Clock clock() {
        return clock;
    }

    @Override
    public void admit(InetAddress address) throws RefusedAddressException {
        asked.add(address);
        if (refusing) {
            throw new RefusedAddressException(address, "forbidden");
        }
    }
}
