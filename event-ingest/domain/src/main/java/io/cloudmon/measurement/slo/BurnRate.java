package io.cloudmon.measurement.slo;

import java.util.Optional;

/**
 * How fast the error budget is spent: 1.0 spends all of it exactly at the end of the window (SRE workbook, ch. 5).
 *
 * @param value (1 − SLI) / (1 − T), never negative
 */
public record BurnRate(double value) {

    /** The burn rate of a sample; none without data. Unknown events are left out. */
    public static Optional<BurnRate> of(Tally sample, Objective objective) {
        return Sli.occurrences(sample, UnknownPolicy.EXCLUDE)
                .map(sli -> new BurnRate((1 - sli.value()) / objective.allowedBad()));
    }
}
