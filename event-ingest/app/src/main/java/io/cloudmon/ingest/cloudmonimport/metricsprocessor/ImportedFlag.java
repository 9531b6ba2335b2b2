package io.cloudmon.ingest.cloudmonimport.metricsprocessor;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A flag of the new catalogue.
 *
 * @param checks ids or patterns; empty for all of the component's
 */
record ImportedFlag(Flag flag, List<String> checks, Duration over) {

    ImportedFlag {
        checks = List.copyOf(checks);
    }

    Map<String, Object> yaml() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", flag.key().id());
        if (!checks.isEmpty()) {
            fields.put("checks", checks);
        }
        switch (flag.signal().measure()) {
            case Measure.Failures failures -> fields.put("measure", "failure_ratio");
            case Measure.Statuses(List<Object> statuses) -> {
                fields.put("measure", "status_ratio");
                fields.put("status", statuses);
            }
            case Measure.Latency(String statistic) -> {
                fields.put("measure", "latency");
                fields.put("statistic", statistic);
            }
        }
        fields.put("over", text(over));
        fields.put(flag.bound().field(), flag.bound().value());
        return fields;
    }

    private static String text(Duration duration) {
        return duration.toSecondsPart() == 0 ? duration.toMinutes() + "m" : duration.toSeconds() + "s";
    }
}
