package io.cloudmon.measurement.slo;

import java.util.Optional;

/**
 * How much of what was scheduled and not excluded is known: (good + bad) / (good + bad + unknown).
 *
 * @param value from 0 to 1
 */
public record Coverage(double value) {

    /** The coverage; none where nothing was scheduled. */
    public static Optional<Coverage> of(Tally tally) {
        return tally.total() == 0
                ? Optional.empty()
                : Optional.of(new Coverage((double) (tally.good() + tally.bad()) / tally.total()));
    }
}
