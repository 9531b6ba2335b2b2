package io.cloudmon.measurement.slo;

import io.cloudmon.measurement.window.WindowTotals;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All that is published about a window. Each part is null without data: never 100 %, never 0 %.
 *
 * @param sli the indicator
 * @param bounds between what it lies whatever the unknown was
 * @param coverage how much is known
 * @param budget what is left of the error budget
 */
public record ServiceLevel(
        @Nullable Sli sli,
        @Nullable Bounds bounds,
        @Nullable Coverage coverage,
        @Nullable ErrorBudget budget) {

    /** The service level that a window's totals amount to. */
    public static ServiceLevel of(
            WindowTotals totals, Objective objective, DegradedPolicy degraded, UnknownPolicy unknown) {
        Tally tally = Tally.of(totals, degraded);
        Optional<Sli> sli = Sli.occurrences(tally, unknown);
        return new ServiceLevel(
                sli.orElse(null),
                Bounds.of(tally).orElse(null),
                Coverage.of(tally).orElse(null),
                sli.map(value -> ErrorBudget.of(value, objective)).orElse(null));
    }
}
