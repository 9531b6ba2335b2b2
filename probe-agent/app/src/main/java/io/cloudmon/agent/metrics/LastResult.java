package io.cloudmon.agent.metrics;

import io.cloudmon.result.CheckResult;
import io.cloudmon.result.Outcome;
import io.cloudmon.result.TlsFacts;
import io.cloudmon.wire.CheckEntry;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** The gauges of one check; NaN until its first result. Those about HTTP and TLS come with the first such fact. */
final class LastResult {
    private final MeterRegistry registry;
    private final Tags tags;
    private final List<Meter> meters = new ArrayList<>();
    private volatile @Nullable CheckResult last;
    private boolean showsHttp;
    private boolean showsTls;

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

    synchronized void show(CheckResult result) {
        last = result;
        if (result.http() != null && !showsHttp) {
            showsHttp = true;
            fact("probe.http.status.code", "Status code of the check's last answer", LastResult::httpStatus);
        }
        if (result.tls() != null && !showsTls) {
            showsTls = true;
            fact(
                    "probe.ssl.earliest.cert.expiry",
                    "When the first certificate of the served chain expires, in Unix time",
                    LastResult::certificateExpiry);
        }
    }

    synchronized void remove() {
        showsHttp = true;
        showsTls = true;
        meters.forEach(registry::remove);
    }

    private void fact(String name, String description, ToDoubleFunction<CheckResult> of) {
        meters.add(Gauge.builder(name, this, self -> self.value(of))
                .description(description)
                .tags(tags)
                .register(registry));
    }

    private double value(ToDoubleFunction<CheckResult> of) {
        CheckResult result = last;
        return result == null ? Double.NaN : of.applyAsDouble(result);
    }

    private static double httpStatus(CheckResult result) {
        return result.http() == null ? 0 : result.http().status();
    }

    private static double certificateExpiry(CheckResult result) {
        TlsFacts tls = result.tls();
        if (tls == null) {
            return Double.NaN;
        }
        Instant expiry = tls.chainNotAfter() == null ? tls.notAfter() : tls.chainNotAfter();
        return expiry == null ? Double.NaN : expiry.getEpochSecond();
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
