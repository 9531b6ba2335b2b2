package io.cloudmon.agent.catalogue;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicLong;

/** What is counted of the catalogue. */
@Singleton
final class CatalogueMeters {
    private final AtomicLong refused;
    private final AtomicLong checks;
    private final AtomicLong appliedAt;
    private final Clock clock;

    @Inject
    CatalogueMeters(MeterRegistry registry, Clock clock) {
        this.clock = clock;
        this.refused = registry.gauge("cloudmon.agent.catalogue.refused.entries", new AtomicLong());
        this.checks = registry.gauge("cloudmon.agent.catalogue.checks", new AtomicLong());
        this.appliedAt = registry.gauge("cloudmon.agent.catalogue.applied.timestamp.seconds", new AtomicLong());
    }

    void applied(Assignment assignment) {
        refused.set(assignment.refused());
        checks.set(assignment.checks().size());
        appliedAt.set(clock.instant().getEpochSecond());
    }
}
