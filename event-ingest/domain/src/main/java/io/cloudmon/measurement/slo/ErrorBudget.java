package io.cloudmon.measurement.slo;

/**
 * What is left of the bad that the objective allows: 1 untouched, 0 spent, negative overspent.
 *
 * @param left 1 − (1 − SLI) / (1 − T)
 */
public record ErrorBudget(double left) {

    /** The budget after what the indicator shows. */
    public static ErrorBudget of(Sli sli, Objective objective) {
        return new ErrorBudget(1 - (1 - sli.value()) / objective.allowedBad());
    }
}
