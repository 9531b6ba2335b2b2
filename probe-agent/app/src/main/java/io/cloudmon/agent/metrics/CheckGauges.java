package io.cloudmon.agent.metrics;

import io.cloudmon.agent.publish.ResultSink;
import io.cloudmon.result.CheckResult;
import io.cloudmon.result.Outcome;
import io.cloudmon.wire.CheckEntry;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The last result of each check as {@code probe_success} and {@code probe_duration_seconds}, under the names that
 * existing dashboards and alerts for probes use. A check that is gone leaves no gauge behind.
 */
@Singleton
public final class CheckGauges implements ResultSink {
    private final MeterRegistry registry;
    private final Map<String, LastResult> checks = new ConcurrentHashMap<>();
    private final AtomicLong unusable = new AtomicLong();

    @Inject
    public CheckGauges(MeterRegistry registry) {
        this.registry = registry;
        registry.gauge("cloudmon.agent.checks.unusable", unusable);
    }

    /** Shows a check from now on, in place of an earlier version. */
    public void know(CheckEntry entry) {
        forget(entry.id());
        checks.put(entry.id(), new LastResult(registry, entry));
    }

    /** Shows a check no longer. */
    public void forget(String checkId) {
        LastResult gone = checks.remove(checkId);
        if (gone != null) {
            gone.remove();
        }
    }

    /** How many checks cannot run on this agent. */
    public void unusable(long count) {
        unusable.set(count);
    }

    @Override
    public void accept(CheckResult result) {
        LastResult last = checks.get(result.checkId());
        if (last != null && result.outcome() != Outcome.MISSED && result.outcome() != Outcome.SKIPPED) {
            last.show(result);
        }
    }
}
