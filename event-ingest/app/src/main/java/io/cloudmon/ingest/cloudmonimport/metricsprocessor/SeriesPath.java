package io.cloudmon.ingest.cloudmonimport.metricsprocessor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A path of series that CloudMon's probers write through statsd, for any zone, method and resource of a service.
 *
 * @param leaf the last node of the name: a status, {@code attempted}, {@code failed} or {@code *}
 * @param value which of the values that statsd keeps for the name
 */
record SeriesPath(Origin origin, String leaf, String value) {
    private static final Pattern SHAPE = Pattern.compile("stats\\.(?<kind>counters|timers)\\.(?:counter\\.)?"
            + "(?<origin>openstack\\.api|globalmon)\\.\\$environment\\.\\*\\.\\$service(?:\\.\\*)*"
            + "\\.(?<leaf>[^.]+)\\.(?<value>[^.]+)");
    private static final Map<String, String> STATISTICS =
            Map.of("mean", "mean", "median", "p50", "upper_90", "p90", "upper_95", "p95", "upper_99", "p99");

    static Optional<SeriesPath> of(String path) {
        Matcher shape = SHAPE.matcher(path);
        if (!shape.matches()) {
            return Optional.empty();
        }
        boolean counter = shape.group("kind").equals("counters");
        if (counter != shape.group("value").equals("count")) {
            return Optional.empty();
        }
        Origin origin = shape.group("origin").equals("globalmon") ? Origin.GLOBALMON : Origin.EPMON;
        return Optional.of(new SeriesPath(origin, shape.group("leaf"), shape.group("value")));
    }

    boolean isAttempts() {
        return isCounter() && leaf.equals("attempted");
    }

    /** What is measured: a latency by a timer, or a kind of result by a counter. */
    Optional<Measure> measure() {
        if (!isCounter()) {
            return leaf.equals("*")
                    ? Optional.ofNullable(STATISTICS.get(value)).map(Measure.Latency::new)
                    : Optional.empty();
        }
        return leaf.equals("failed") ? Optional.of(new Measure.Failures()) : statuses();
    }

    private boolean isCounter() {
        return value.equals("count");
    }

    private Optional<Measure> statuses() {
        List<Object> statuses = new ArrayList<>();
        for (String word : leaf.replaceAll("^\\{|\\}$", "").split(",", -1)) {
            if (word.matches("[1-5]\\*")) {
                statuses.add(word.charAt(0) + "xx");
            } else if (word.matches("[1-5]\\d\\d")) {
                statuses.add(Integer.valueOf(word));
            } else {
                return Optional.empty();
            }
        }
        return Optional.of(new Measure.Statuses(statuses.stream().distinct().toList()));
    }
}
