package io.cloudmon.ingest.catalogue;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Translates an objective and its budgeting method. */
final class OpenSloObjective {
    private static final Map<String, String> METHODS =
            Map.of("Occurrences", "occurrences", "Timeslices", "time_slices", "RatioTimeslices", "ratio_time_slices");
    private static final int PER_CENT = 2;

    private final Problems problems;

    OpenSloObjective(Problems problems) {
        this.problems = problems;
    }

    void translate(Item budgetingMethod, Item objective, NativeSlo slo) {
        refuse(objective.get("op"));
        refuse(objective.get("value"));
        Decimals.checkFraction(objective.get("target"), problems);
        Decimals.check(objective.get("targetPercent"), problems);
        Decimals.checkFraction(objective.get("timeSliceTarget"), problems);
        target(objective, slo);
        String method = METHODS.get(budgetingMethod.text().orElse(""));
        if (method != null) {
            slo.text("method", method, budgetingMethod);
            slices(method, objective, slo);
        }
    }

    private void refuse(Item field) {
        if (field.isPresent()) {
            problems.add(field, "is given, but a ratio is compared with its target only", "remove it");
        }
    }

    private void target(Item objective, NativeSlo slo) {
        Item fraction = objective.get("target");
        Item percent = objective.get("targetPercent");
        if (fraction.isPresent() == percent.isPresent()) {
            String what =
                    fraction.isPresent() ? "has both target and targetPercent" : "has neither target nor targetPercent";
            problems.add(objective, what, "write one of the two");
        } else if (fraction.node().isNumber()) {
            slo.number("objective", percent(fraction), fraction);
        } else if (percent.node().isNumber()) {
            slo.number("objective", percent.node().decimalValue(), percent);
        }
    }

    private void slices(String method, Item objective, NativeSlo slo) {
        Item target = objective.get("timeSliceTarget");
        Item window = objective.get("timeSliceWindow");
        fits(target, method.equals("time_slices"), "0.95");
        fits(window, !method.equals("occurrences"), "5m");
        if (target.node().isNumber()) {
            slo.number("slice_target", percent(target), target);
        }
        if (window.isPresent()) {
            length(window)
                    .ifPresentOrElse(
                            length -> slo.text("slice", length.toString(), window),
                            () -> problems.add(
                                    window,
                                    "is '" + window.node().asText() + "', which is no length of a slice",
                                    "write a number of minutes, or a duration such as 5m or 1h"));
        }
    }

    private void fits(Item field, boolean needed, String example) {
        if (needed && !field.isPresent()) {
            problems.add(field, "is missing for this budgetingMethod", "add it, such as " + example);
        } else if (!needed && field.isPresent()) {
            problems.add(field, "is given, but this budgetingMethod has no use for it", "remove it");
        }
    }

    /** A bare number is minutes. */
    private static Optional<Duration> length(Item window) {
        return window.node().canConvertToInt() && window.node().intValue() > 0
                ? Optional.of(Duration.ofMinutes(window.node().intValue()))
                : window.text().flatMap(OpenSloDuration::parse).flatMap(OpenSloDuration::fixed);
    }

    private static BigDecimal percent(Item fraction) {
        return fraction.node().decimalValue().movePointRight(PER_CENT);
    }
}
