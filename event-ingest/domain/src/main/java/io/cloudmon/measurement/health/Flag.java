package io.cloudmon.measurement.health;

import java.time.Duration;
import java.util.Set;

/**
 * A threshold on what the results of some checks show over a trailing window.
 *
 * @param id its name in expressions
 * @param checks the ids of the checks whose results it looks at
 * @param measure what it measures of them
 * @param over the window: a result counts from its due time on and for so long
 * @param threshold what the measured value is compared with
 * @param minResults with fewer results in the window the flag is unknown; at least 1
 */
public record Flag(String id, Set<String> checks, Measure measure, Duration over, Threshold threshold, int minResults) {

    public Flag {
        checks = Set.copyOf(checks);
        if (!over.isPositive()) {
            throw new IllegalArgumentException("over is " + over + "; it must be positive");
        }
        if (minResults < 1) {
            throw new IllegalArgumentException("minResults is " + minResults + "; it must be at least 1");
        }
    }

    /** Whether a result counts in the measure, when it lies in the window. */
    boolean counts(Sample sample) {
        return checks.contains(sample.check()) && measure.counts(sample);
    }
}
