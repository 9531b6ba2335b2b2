package io.cloudmon.measurement.slo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Prometheus evaluates the SRE workbook's expressions over the same series, and has to come to the same burn rates and
 * alerts. Skipped where promtool is not installed (Debian package prometheus, or {@code -Dpromtool=<file>}).
 */
class PromtoolOracleTest {
    private static final Objective OBJECTIVE = new Objective(0.999);
    private static final List<BurnAlert> RULES = BurnAlert.standard(2);
    private static final int FOUR_DAYS = 4 * 24 * 60;

    private static Optional<Promtool> found = Optional.empty();

    @TempDir
    Path directory;

    @BeforeAll
    static void find() {
        found = Promtool.find();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void prometheusComesToTheSameBurnRatesAndAlerts(long seed) throws Exception {
        SampledSeries series = SampledSeries.random(seed, FOUR_DAYS);
        List<Integer> times = IntStream.iterate(30, time -> time < FOUR_DAYS, time -> time + 61)
                .boxed()
                .toList();

        assertAgrees(series, times, "30m30s");

        assertThat(times.stream().flatMap(time -> RULES.stream().map(rule -> fires(rule, series, time))))
                .as("both answers are among what was compared")
                .contains(true, false);
    }

    @Test
    void prometheusComesToTheSameOnSlothsExample() throws Exception {
        SampledSeries day = SampledSeries.of(22 * 60, new Tally(10, 0, 0), 2 * 60, new Tally(950, 50, 0));

        assertAgrees(day, List.of(22 * 60 - 1, 22 * 60, 22 * 60 + 30, 24 * 60 - 1), "30s");
        assertExpression(
                day,
                24 * 60 - 1,
                "abs(sum_over_time(bad[1d]) / sum_over_time(total[1d]) - " + 6_000.0 / 133_200 + ") < bool 1e-12");
    }

    @Test
    void prometheusShowsTheMeanOfRatiosOffByAnOrderOfMagnitude() throws Exception {
        SampledSeries day = SampledSeries.of(22 * 60, new Tally(10, 0, 0), 2 * 60, new Tally(950, 50, 0));

        assertExpression(
                day,
                24 * 60 - 1,
                "avg_over_time((sum_over_time(bad[5m]) / sum_over_time(total[5m]))[1d:5m]) < bool 0.0042");
    }

    @Test
    void aWrongExpectationIsNoticed() throws Exception {
        Promtool promtool = promtool();
        SampledSeries series = SampledSeries.of(60, new Tally(10, 0, 0), 60, new Tally(5, 5, 0));

        Path test = write(series, "30s", "    promql_expr_test:\n" + expressionTest(119, "vector(0)"));

        assertThat(promtool.test(test).exitCode()).isNotZero();
    }

    /** Every time, half a minute added, has to be a multiple of the evaluation interval, or alerts would lag behind it. */
    private void assertAgrees(SampledSeries series, List<Integer> times, String evaluationInterval) throws Exception {
        Promtool promtool = promtool();
        StringBuilder alerts = new StringBuilder("    alert_rule_test:\n");
        StringBuilder burns = new StringBuilder("    promql_expr_test:\n");
        for (int time : times) {
            for (BurnAlert rule : RULES) {
                alerts.append(alertTest(rule, series, time));
                burns.append(burnTest(rule.longWindow(), series, time));
                burns.append(burnTest(rule.shortWindow(), series, time));
            }
        }

        Promtool.Outcome outcome = promtool.test(
                write(series, evaluationInterval, alerts.append(burns).toString()));

        assertThat(outcome.text()).contains("SUCCESS");
        assertThat(outcome.exitCode()).as(outcome.text()).isZero();
    }

    private void assertExpression(SampledSeries series, int time, String expression) throws Exception {
        Promtool promtool = promtool();

        Promtool.Outcome outcome =
                promtool.test(write(series, "30s", "    promql_expr_test:\n" + expressionTest(time, expression)));

        assertThat(outcome.exitCode()).as(outcome.text()).isZero();
    }

    private static Promtool promtool() {
        assumeThat(found).as("promtool is installed").isPresent();
        return found.orElseThrow();
    }

    private static boolean fires(BurnAlert rule, SampledSeries series, int time) {
        return rule.fires(
                series.ending(time, minutes(rule.longWindow())),
                series.ending(time, minutes(rule.shortWindow())),
                OBJECTIVE);
    }

    private Path write(SampledSeries series, String evaluationInterval, String tests) throws IOException {
        Files.writeString(directory.resolve("rules.yaml"), rules());
        String head = """
                rule_files: [rules.yaml]
                evaluation_interval: %s
                tests:
                  - interval: 1m
                    input_series:
                      - {series: bad, values: '%s'}
                      - {series: total, values: '%s'}
                """.formatted(evaluationInterval, series.values(true), series.values(false));
        return Files.writeString(directory.resolve("tests.yaml"), head + tests);
    }

    /** Multi-window, multi-burn-rate alerts as the SRE workbook writes them, with the floors on samples and failures. */
    private static String rules() {
        StringBuilder rules = new StringBuilder("groups:\n  - name: burn\n    rules:\n");
        for (BurnAlert rule : RULES) {
            String threshold = rule.factor() + " * " + OBJECTIVE.allowedBad();
            rules.append("      - alert: ")
                    .append(name(rule))
                    .append("\n        expr: >-\n          ")
                    .append(ratio(rule.longWindow()))
                    .append(" > ")
                    .append(threshold)
                    .append(" and ")
                    .append(ratio(rule.shortWindow()))
                    .append(" > ")
                    .append(threshold)
                    .append(" and ")
                    .append("sum_over_time(total[")
                    .append(range(rule.longWindow()))
                    .append("]) > ")
                    .append(rule.minFailures())
                    .append(" / (")
                    .append(threshold)
                    .append(") and ")
                    .append("sum_over_time(bad[")
                    .append(range(rule.longWindow()))
                    .append("]) >= ")
                    .append(rule.minFailures())
                    .append('\n');
        }
        return rules.toString();
    }

    private static String alertTest(BurnAlert rule, SampledSeries series, int time) {
        return """
                      - eval_time: %s
                        alertname: %s
                        exp_alerts: %s
                """.formatted(at(time), name(rule), fires(rule, series, time) ? "[{}]" : "[]");
    }

    private static String burnTest(Duration window, SampledSeries series, int time) {
        Optional<BurnRate> burn = BurnRate.of(series.ending(time, minutes(window)), OBJECTIVE);
        String theirs = ratio(window) + " / " + OBJECTIVE.allowedBad();
        return expressionTest(
                time,
                burn.map(rate -> "abs(" + theirs + " - " + rate.value() + ") < bool 1e-6 * " + (1 + rate.value()))
                        .orElse("absent(" + theirs + ")"));
    }

    /** A test that the expression is 1. */
    private static String expressionTest(int time, String expression) {
        return """
                      - eval_time: %s
                        expr: %s
                        exp_samples: [{labels: '{}', value: 1}]
                """.formatted(at(time), expression);
    }

    /** Half a minute after the minute's sample, so that a window of n minutes holds n samples. */
    private static String at(int minute) {
        return minute + "m30s";
    }

    private static String ratio(Duration window) {
        return String.format(Locale.ROOT, "sum_over_time(bad[%1$s]) / sum_over_time(total[%1$s])", range(window));
    }

    private static String name(BurnAlert rule) {
        return "Burn" + range(rule.longWindow());
    }

    private static String range(Duration window) {
        return minutes(window) + "m";
    }

    private static int minutes(Duration window) {
        return (int) window.toMinutes();
    }
}
