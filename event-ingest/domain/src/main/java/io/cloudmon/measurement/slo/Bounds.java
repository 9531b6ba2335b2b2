package io.cloudmon.measurement.slo;

import java.util.Optional;
import java.util.function.Function;

/**
 * Between what the indicator lies whatever the unknown was; of counts or time [g/N, (g+u)/N].
 *
 * @param lower all unknown taken as bad
 * @param upper all unknown taken as good
 */
public record Bounds(double lower, double upper) {

    /** The bounds of an indicator, given by what it is under each policy; none where nothing was scheduled. */
    public static Optional<Bounds> of(Function<UnknownPolicy, Optional<Sli>> indicator) {
        return indicator
                .apply(UnknownPolicy.BAD)
                .flatMap(lower ->
                        indicator.apply(UnknownPolicy.GOOD).map(upper -> new Bounds(lower.value(), upper.value())));
    }
}
