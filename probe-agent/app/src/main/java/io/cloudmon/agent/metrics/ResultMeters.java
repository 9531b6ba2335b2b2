package io.cloudmon.agent.metrics;

import io.cloudmon.agent.publish.ResultSink;
import io.cloudmon.result.CheckResult;
import io.cloudmon.result.Outcome;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Counts results by outcome and reason, and how late runs began. */
@Singleton
public final class ResultMeters implements ResultSink {
    private final MeterRegistry registry;
    private final Timer lateness;

    @Inject
    ResultMeters(MeterRegistry registry) {
        this.registry = registry;
        this.lateness = Timer.builder("cloudmon.agent.run.lateness")
                .description("From a slot's due time to the begin of its first attempt")
                .serviceLevelObjectives(
                        Duration.ofMillis(5), Duration.ofMillis(20), Duration.ofMillis(100), Duration.ofSeconds(1))
                .register(registry);
    }

    @Override
    public void accept(CheckResult result) {
        registry.counter("cloudmon.agent.results", "outcome", text(result.outcome()), "reason", text(result.reason()))
                .increment();
        if (result.attempt() == 1 && result.outcome() != Outcome.MISSED) {
            Duration late = Duration.between(result.scheduledAt(), result.startedAt());
            lateness.record(late.isNegative() ? Duration.ZERO : late);
        }
    }

    private static String text(@Nullable Enum<?> value) {
        return value == null ? "none" : value.name().toLowerCase(Locale.ROOT);
    }
}
