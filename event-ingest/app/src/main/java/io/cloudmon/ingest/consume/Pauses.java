package io.cloudmon.ingest.consume;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** Doubling pauses between attempts, up to a longest one, each shortened at random so that replicas spread out. */
public final class Pauses {
    private final Duration longest;
    private Duration next;

    public Pauses(Duration first, Duration longest) {
        this.longest = longest;
        this.next = first;
    }

    /** The pause before the next attempt: half of it fixed, half random. */
    public Duration next() {
        Duration pause = next;
        Duration doubled = pause.multipliedBy(2);
        next = doubled.compareTo(longest) > 0 ? longest : doubled;
        long half = pause.toMillis() / 2;
        return Duration.ofMillis(half + ThreadLocalRandom.current().nextLong(half + 1));
    }
}
