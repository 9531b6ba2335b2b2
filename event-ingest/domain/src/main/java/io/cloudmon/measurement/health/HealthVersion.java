package io.cloudmon.measurement.health;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A component's health rule and the time it was in force: {@code [validFrom, validTo)}.
 *
 * @param validFrom when it came into force
 * @param validTo when it was replaced or removed; null while in force
 * @param rule the rule
 */
public record HealthVersion(Instant validFrom, @Nullable Instant validTo, HealthRule rule) {

    public HealthVersion {
        if (validTo != null && validTo.isBefore(validFrom)) {
            throw new IllegalArgumentException(
                    "validTo is " + validTo + "; it must not be before validFrom " + validFrom);
        }
    }
}
