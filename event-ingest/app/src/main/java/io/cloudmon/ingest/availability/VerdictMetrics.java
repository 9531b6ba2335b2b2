package io.cloudmon.ingest.availability;

import io.cloudmon.ingest.verdict.Decided;
import io.cloudmon.ingest.verdict.Sql;
import io.cloudmon.measurement.State;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;

/** What Prometheus sees of the verdicts that this replica has committed. Made at start, so that zero is seen as zero. */
@Startup
@ApplicationScoped
class VerdictMetrics {
    private final Map<State, Counter> decided = new EnumMap<>(State.class);
    private final Counter corrections;
    private final Clock clock;
    private volatile Instant newest = Instant.EPOCH;

    VerdictMetrics(MeterRegistry registry, Clock clock) {
        this.clock = clock;
        for (State verdict : State.values()) {
            decided.put(
                    verdict,
                    Counter.builder("cloudmon.ingest.slots.decided")
                            .description("Slots decided for the first time")
                            .tag("verdict", Sql.name(verdict))
                            .register(registry));
        }
        this.corrections = Counter.builder("cloudmon.ingest.slots.corrected")
                .description("Final slots that late results gave a new revision")
                .register(registry);
        Gauge.builder("cloudmon.ingest.verdict.lag", this, VerdictMetrics::lag)
                .description("Age of the newest slot that this replica decided")
                .baseUnit("seconds")
                .register(registry);
    }

    /** Counts what was committed; called by the one thread that decides. */
    void decided(Decided slots) {
        decided.forEach((verdict, counter) -> counter.increment(slots.fresh().getOrDefault(verdict, 0)));
        corrections.increment(slots.corrections());
        newest = slots.newest().isAfter(newest) ? slots.newest() : newest;
    }

    /** NaN, which Prometheus shows as no value, until the first slot is decided. */
    private double lag() {
        Instant slot = newest;
        return slot.equals(Instant.EPOCH)
                ? Double.NaN
                : Duration.between(slot, clock.instant()).toMillis() / 1_000.0;
    }
}
