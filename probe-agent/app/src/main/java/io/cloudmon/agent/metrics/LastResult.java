package io.cloudmon.agent.metrics;

import io.cloudmon.result.CheckResult;
import io.cloudmon.result.Outcome;
import io.cloudmon.wire.CheckEntry;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The gauges of one check; NaN until its first result. */
final class LastResult {
    private final MeterRegistry registry;
    private final Tags tags;
    private final List<Meter> meters = new ArrayList<>();
    private volatile @Nullable CheckResult last;

    LastResult(MeterRegistry registry, CheckEntry entry) {
        this.registry = registry;
        this.tags = Tags.of("check", entry.id(), "component", entry.component(), "probe", entry.probe());
        meters.add(Gauge.builder("probe.success", this, LastResult::success)
                .description("1 when the check's last run was good or degraded, 0 when it failed")
                .tags(tags)
                .register(registry));
        duration("total", result -> result.duration());
        duration("dns", result -> result.phases().dns());
        duration("connect", result -> result.phases().connect());
        duration("tls", result -> result.phases().tls());
        duration("send", result -> result.phases().send());
        duration("first_byte", result -> result.phases().firstByte());
        duration("transfer", result -> result.phases().transfer());
    }

    void show(CheckResult result) {
        last = result;
    }

    void remove() {
        meters.forEach(registry::remove);
    }

    private void duration(String phase, Function<CheckResult, @Nullable Duration> of) {
        meters.add(Gauge.builder("probe.duration.seconds", this, self -> self.seconds(of))
                .description("Time of the check's last run, by phase")
                .tags(tags.and("phase", phase))
                .register(registry));
    }

    private double success() {
        CheckResult result = last;
        if (result == null) {
            return Double.NaN;
        }
        return result.outcome() == Outcome.FAILURE ? 0 : 1;
    }

    private double seconds(Function<CheckResult, @Nullable Duration> of) {
        CheckResult result = last;
        Duration duration = result == null ? null : of.apply(result);
        return duration == null ? Double.NaN : duration.toNanos() / 1e9;
    }
}
