package io.cloudmon.measurement.slo;

import java.util.Optional;

/**
 * Between what the indicator lies whatever the unknown was: [g/N, (g+u)/N].
 *
 * @param lower all unknown taken as bad
 * @param upper all unknown taken as good
 */
public record Bounds(double lower, double upper) {

    /** The bounds; none where nothing was scheduled. */
    public static Optional<Bounds> of(Tally tally) {
        double total = tally.total();
        return total == 0
                ? Optional.empty()
                : Optional.of(new Bounds(tally.good() / total, (tally.good() + tally.unknown()) / total));
    }
}
