package io.cloudmon.ingest.health;

import io.cloudmon.measurement.State;
import io.cloudmon.measurement.health.Condition;
import io.cloudmon.measurement.health.Flag;
import io.cloudmon.measurement.health.HealthExpression;
import io.cloudmon.measurement.health.HealthRule;
import io.cloudmon.measurement.health.Measure;
import io.cloudmon.measurement.health.Statistic;
import io.cloudmon.measurement.health.StatusSet;
import io.cloudmon.measurement.health.Threshold;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes the rule that a stored definition says. */
final class HealthRules {
    private static final String CLASS = "xx";

    private HealthRules() {}

    static HealthRule of(HealthDefinition definition) {
        FlagExpressions expressions = new FlagExpressions(
                definition.flags().stream().map(FlagDefinition::id).toList());
        return new HealthRule(
                definition.flags().stream().map(HealthRules::flag).toList(),
                definition.expressions().stream()
                        .map(one -> new HealthExpression(
                                condition(expressions, one.when()), constant(State.class, one.state())))
                        .toList());
    }

    private static Condition condition(FlagExpressions expressions, String text) {
        if (expressions.compile(text) instanceof Compilation.Compiled(Condition condition)) {
            return condition;
        }
        throw new IllegalStateException("the expression '" + text + "' was valid when it was stored and is no longer");
    }

    private static Flag flag(FlagDefinition flag) {
        return new Flag(
                flag.id(),
                Set.copyOf(flag.checks()),
                measure(flag),
                Duration.of(flag.overUs(), ChronoUnit.MICROS),
                new Threshold(constant(Threshold.Comparison.class, flag.comparison()), flag.limit()),
                flag.minResults());
    }

    private static Measure measure(FlagDefinition flag) {
        return switch (flag.measure()) {
            case "success_ratio" -> new Measure.SuccessRatio();
            case "failure_ratio" -> new Measure.FailureRatio();
            case "status_ratio" ->
                new Measure.StatusRatio(statuses(Objects.requireNonNullElse(flag.status(), List.of())));
            case "latency" ->
                new Measure.Latency(constant(Statistic.class, Objects.requireNonNullElse(flag.statistic(), "mean")));
            default -> throw new IllegalStateException("no measure is named '" + flag.measure() + "'");
        };
    }

    private static StatusSet statuses(List<String> texts) {
        Set<Integer> classes = texts.stream()
                .filter(text -> text.endsWith(CLASS))
                .map(text -> Integer.valueOf(text.substring(0, 1)))
                .collect(Collectors.toSet());
        Set<Integer> codes = texts.stream()
                .filter(text -> !text.endsWith(CLASS))
                .map(Integer::valueOf)
                .collect(Collectors.toSet());
        return new StatusSet(classes, codes);
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String name) {
        return Enum.valueOf(type, name.toUpperCase(Locale.ROOT));
    }
}
