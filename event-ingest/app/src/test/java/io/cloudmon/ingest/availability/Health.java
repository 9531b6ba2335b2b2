package io.cloudmon.ingest.availability;

import io.cloudmon.ingest.health.FlagDefinition;
import io.cloudmon.ingest.health.HealthDefinition;
import io.cloudmon.ingest.health.HealthDefinition.Expression;
import java.util.List;

/** Health definitions as tests need them. */
final class Health {
    static final long THREE_MINUTES = 180_000_000;

    private Health() {}

    /** What the production templates of CloudMon's metrics processor say, over the last three minutes. */
    static HealthDefinition ofProduction(String... checks) {
        List<String> all = List.of(checks);
        List<String> fine = List.of("2xx", "3xx", "404");
        return new HealthDefinition(
                List.of(
                        down(90, checks),
                        new FlagDefinition(
                                "api_slow", all, "latency", null, "mean", THREE_MINUTES, "above", 1_200_000, 1),
                        new FlagDefinition(
                                "api_success_rate_low",
                                all,
                                "status_ratio",
                                fine,
                                null,
                                THREE_MINUTES,
                                "below",
                                65,
                                1)),
                List.of(
                        new Expression("api_slow || api_success_rate_low", "degraded"),
                        new Expression("api_down", "bad")));
    }

    /** Bad from a failure ratio on, per cent. */
    static HealthDefinition downFrom(double percent, String... checks) {
        return new HealthDefinition(List.of(down(percent, checks)), List.of(new Expression("api_down", "bad")));
    }

    private static FlagDefinition down(double percent, String... checks) {
        return new FlagDefinition(
                "api_down", List.of(checks), "failure_ratio", null, null, THREE_MINUTES, "at_least", percent, 1);
    }
}
