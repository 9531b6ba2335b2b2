package io.cloudmon.ingest.health;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A flag as it is stored.
 *
 * @param id its name in expressions
 * @param checks the ids of the checks that it looked at when the definition came into force, ascending
 * @param measure {@code success_ratio}, {@code failure_ratio}, {@code status_ratio} or {@code latency}
 * @param status the status classes such as {@code 2xx} and codes that count; null unless the measure is a status ratio
 * @param statistic {@code mean}, {@code p50}, {@code p90}, {@code p95} or {@code p99}; null unless the measure is latency
 * @param overUs length of the trailing window, microseconds
 * @param comparison {@code above}, {@code at_least}, {@code below} or {@code at_most}
 * @param limit per cent, for latency microseconds
 * @param minResults with fewer results in the window it is unknown
 */
public record FlagDefinition(
        String id,
        List<String> checks,
        String measure,
        @Nullable List<String> status,
        @Nullable String statistic,
        long overUs,
        String comparison,
        double limit,
        int minResults) {

    public FlagDefinition {
        checks = List.copyOf(checks);
        status = status == null ? null : List.copyOf(status);
    }
}
