package io.cloudmon.agent.clock;

import io.cloudmon.result.ClockFacts;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Asks the clock's sources once a minute and tells every result what they said. */
@Singleton
public class ClockWatch {
    private final List<ClockSource> sources;
    private final Clock clock;
    private volatile @Nullable Synchronisation last;

    @Inject
    ClockWatch(ClockConfig config, Clock clock, MeterRegistry registry) {
        this(List.of(new ChronyClock(config.chrony()), KernelClock.open()), clock, registry);
    }

    ClockWatch(List<ClockSource> sources, Clock clock, MeterRegistry registry) {
        this.sources = List.copyOf(sources);
        this.clock = clock;
        registry.gauge("cloudmon.agent.clock.offset.seconds", this, self -> self.seconds(ClockFacts::offset));
        registry.gauge("cloudmon.agent.clock.synced.age.seconds", this, self -> self.seconds(ClockFacts::syncedAge));
    }

    /** What is known of the clock; null when nobody knows anything or it is not synchronised. */
    public @Nullable ClockFacts facts() {
        Synchronisation known = last;
        return known == null ? null : known.at(clock.instant());
    }

    @Scheduled(every = "${cloudmon.agent.clock.refresh:1m}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void refresh() {
        Instant now = clock.instant();
        last = sources.stream()
                .map(source -> source.read(now))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(null);
    }

    private double seconds(Function<ClockFacts, @Nullable Duration> of) {
        ClockFacts facts = facts();
        Duration duration = facts == null ? null : of.apply(facts);
        return duration == null ? Double.NaN : duration.toNanos() / 1e9;
    }
}
