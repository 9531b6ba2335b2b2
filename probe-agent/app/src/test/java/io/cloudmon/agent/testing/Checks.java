package io.cloudmon.agent.testing;

import io.cloudmon.wire.CheckEntry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Check definitions for tests: the {@code scripted} probe at the location {@code here}, every 10 s, timeout 2 s. */
public record Checks(CheckEntry entry) {

    public static Checks check(String id) {
        return new Checks(new CheckEntry(
                id, 1, "component", id, "scripted", "ok", 10_000_000, 2_000_000, 1, null, List.of("here"), Map.of()));
    }

    public Checks target(String target) {
        return with(entry.version(), target, entry.interval(), entry.timeout(), entry.attempts(), null, entry.config());
    }

    public Checks version(int version) {
        return with(version, entry.target(), entry.interval(), entry.timeout(), entry.attempts(), null, entry.config());
    }

    public Checks every(Duration interval, Duration timeout) {
        return with(entry.version(), entry.target(), interval, timeout, entry.attempts(), null, entry.config());
    }

    public Checks attempts(int attempts) {
        return with(entry.version(), entry.target(), entry.interval(), entry.timeout(), attempts, null, entry.config());
    }

    public Checks degradedAbove(Duration limit) {
        return with(
                entry.version(),
                entry.target(),
                entry.interval(),
                entry.timeout(),
                entry.attempts(),
                limit.toNanos() / 1_000,
                entry.config());
    }

    public Checks config(Map<String, Object> config) {
        return with(
                entry.version(),
                entry.target(),
                entry.interval(),
                entry.timeout(),
                entry.attempts(),
                entry.degradedAboveUs(),
                config);
    }

    private Checks with(
            int version,
            String target,
            Duration interval,
            Duration timeout,
            int attempts,
            @Nullable Long degradedAbove,
            Map<String, Object> config) {
        return new Checks(new CheckEntry(
                entry.id(),
                version,
                entry.component(),
                entry.name(),
                entry.probe(),
                target,
                interval.toNanos() / 1_000,
                timeout.toNanos() / 1_000,
                attempts,
                degradedAbove,
                entry.locations(),
                config));
    }
}
