package io.cloudmon.measurement.health;

import java.util.Set;

/**
 * HTTP statuses.
 *
 * @param classes whole classes by their first digit
 * @param codes single codes
 */
public record StatusSet(Set<Integer> classes, Set<Integer> codes) {
    private static final int CLASS = 100;

    public StatusSet {
        classes = Set.copyOf(classes);
        codes = Set.copyOf(codes);
    }

    /** Whether the result has a status and it is one of these. */
    boolean contains(Sample sample) {
        Integer status = sample.status();
        return status != null && (codes.contains(status) || classes.contains(status / CLASS));
    }
}
