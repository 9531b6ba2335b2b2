package io.cloudmon.ingest.catalogue;

import io.cloudmon.probe.DurationText;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How a flag's threshold is written: one of four fields, per cent for a ratio and a duration for latency. */
final class FlagThreshold {
    static final String LATENCY = "latency";
    static final List<String> MEASURES = List.of("success_ratio", "failure_ratio", "status_ratio", LATENCY);
    private static final double ALL = 100;

    private FlagThreshold() {}

    /** The thresholds that are given. */
    static List<Item> given(Item flag) {
        return Stream.of("above", "at_least", "below", "at_most")
                .map(flag::get)
                .filter(Item::isPresent)
                .toList();
    }

    /** The name of the one given. */
    static String comparison(Item flag) {
        String path = given(flag).getFirst().path();
        return path.substring(path.lastIndexOf('.') + 1);
    }

    /** The limit of the one given, per cent or microseconds, where it fits the measure. */
    static Optional<Double> limit(Item flag) {
        Item limit = given(flag).getFirst();
        if (flag.text("measure").filter(LATENCY::equals).isPresent()) {
            return duration(limit).filter(Duration::isPositive).map(time -> time.toNanos() / 1_000.0);
        }
        return Optional.of(limit.node())
                .filter(node -> node.isNumber() && node.doubleValue() >= 0 && node.doubleValue() <= ALL)
                .map(node -> node.doubleValue());
    }

    static Optional<Duration> duration(Item item) {
        return item.text().flatMap(DurationText::parse);
    }
}
