package io.cloudmon.status.page;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A value that is made at most once per period, however many ask for it, and at once when it was declared old.
 *
 * @param <T> the value
 */
final class Recent<T> {
    private final Function<Instant, T> maker;
    private final Duration reuse;
    private final Clock clock;
    private final AtomicLong generation = new AtomicLong();
    private @Nullable Held<T> held;

    Recent(Function<Instant, T> maker, Duration reuse, Clock clock) {
        this.maker = maker;
        this.reuse = reuse;
        this.clock = clock;
    }

    /** The value; whoever comes while it is made waits for it. */
    synchronized T get() {
        Instant now = clock.instant();
        long current = generation.get();
        Held<T> known = held;
        if (known != null && known.generation == current && now.isBefore(known.madeAt.plus(reuse))) {
            return known.value;
        }
        Held<T> fresh = new Held<>(maker.apply(now), now, current);
        held = fresh;
        return fresh.value;
    }

    /** Declares the value old, also one that is being made right now. */
    void expire() {
        generation.incrementAndGet();
    }

    private record Held<T>(T value, Instant madeAt, long generation) {}
}
