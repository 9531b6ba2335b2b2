package io.cloudmon.ingest.exclusion;

import io.cloudmon.measurement.window.Interval;
import java.util.UUID;

/**
 * Time of a component that counts neither as good nor as bad.
 *
 * @param id identifies it
 * @param componentNo the component
 * @param interval when
 * @param kind why in general
 * @param author who decided it
 * @param reason why in particular; published
 */
public record Exclusion(UUID id, int componentNo, Interval interval, Kind kind, String author, String reason) {

    public Exclusion {
        if (author.isBlank() || reason.isBlank()) {
            throw new IllegalArgumentException("exclusion " + id + " has no author or no reason; give both");
        }
    }

    /** Why time is excluded. */
    public enum Kind {
        MAINTENANCE,
        SERVICE_HOURS,
        CORRECTION
    }
}
