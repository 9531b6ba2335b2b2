package io.cloudmon.probes.tls;

import io.cloudmon.probe.ProbeConfig;
import java.time.Duration;
import java.util.Optional;

/** How near the end of validity may come before the check is degraded, and before it fails. */
record ExpiryLimits(Optional<Duration> degraded, Optional<Duration> failure) {
    private static final String FIELD = "expires_within";

    /** Reads the section {@code expires_within}. */
    static ExpiryLimits read(ProbeConfig config) {
        ProbeConfig section = config.section(FIELD);
        ExpiryLimits limits = new ExpiryLimits(positive(section, "degraded"), positive(section, "failure"));
        if (limits.degraded.isPresent()
                && limits.failure.isPresent()
                && limits.degraded.get().compareTo(limits.failure.get()) <= 0) {
            section.problem(
                    "degraded",
                    "is not longer than failure and would never be seen",
                    "write more than " + limits.failure.get().toDays() + "d");
        }
        return limits;
    }

    boolean stated() {
        return degraded.isPresent() || failure.isPresent();
    }

    private static Optional<Duration> positive(ProbeConfig section, String name) {
        Optional<Duration> limit = section.duration(name);
        if (limit.isPresent() && !limit.get().isPositive()) {
            section.problem(name, "is not a positive duration", "write a duration such as 14d");
        }
        return limit;
    }
}
