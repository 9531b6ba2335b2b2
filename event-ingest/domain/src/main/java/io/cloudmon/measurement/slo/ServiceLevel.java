package io.cloudmon.measurement.slo;

import io.cloudmon.measurement.window.WindowTotals;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Function;
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

    /** The service level that a window's totals of time amount to. */
    public static ServiceLevel of(
            WindowTotals totals, Objective objective, DegradedPolicy degraded, UnknownPolicy unknown) {
        return ofTally(Tally.of(totals, degraded), objective, unknown);
    }

    /** The service level that a window's slots amount to, each counted alike. */
    public static ServiceLevel ofOccurrences(
            SlotCounts slots, Objective objective, DegradedPolicy degraded, UnknownPolicy unknown) {
        return ofTally(slots.tally(degraded), objective, unknown);
    }

    /** The service level that a window's slices amount to. Coverage is that of the slots in them. */
    public static ServiceLevel ofSlices(
            SliMethod.Sliced method,
            Collection<SliceGroup> slices,
            Objective objective,
            DegradedPolicy degraded,
            UnknownPolicy unknown) {
        SlotCounts all = SlotCounts.NONE;
        for (SliceGroup group : slices) {
            all = all.plus(group.each(), group.slices());
        }
        Function<UnknownPolicy, Optional<Sli>> indicator = policy -> switch (method) {
            case SliMethod.TimeSlices(var _, double target) -> Sli.timeSlices(slices, target, degraded, policy);
            case SliMethod.RatioTimeSlices _ -> Sli.ratioTimeSlices(slices, degraded, policy);
        };
        return of(indicator, all.tally(degraded), objective, unknown);
    }

    private static ServiceLevel ofTally(Tally tally, Objective objective, UnknownPolicy unknown) {
        return of(policy -> Sli.occurrences(tally, policy), tally, objective, unknown);
    }

    private static ServiceLevel of(
            Function<UnknownPolicy, Optional<Sli>> indicator, Tally tally, Objective objective, UnknownPolicy unknown) {
        Optional<Sli> sli = indicator.apply(unknown);
        return new ServiceLevel(
                sli.orElse(null),
                Bounds.of(indicator).orElse(null),
                Coverage.of(tally).orElse(null),
                sli.map(value -> ErrorBudget.of(value, objective)).orElse(null));
    }
}
