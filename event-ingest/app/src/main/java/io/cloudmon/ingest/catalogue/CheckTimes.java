package io.cloudmon.ingest.catalogue;

import io.cloudmon.result.SlotGrid;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/** A check's attempts fit into its interval. */
final class CheckTimes implements Rule {
    private static final Duration MAX_INTERVAL = Duration.ofDays(1);

    @Override
    public void check(Draft draft, Problems problems) {
        draft.checks().forEach(check -> {
            Stream.of("interval", "timeout", "degraded_above").forEach(field -> readable(check, field, problems));
            check.duration("interval").ifPresent(interval -> interval(check, interval, problems));
            check.duration("timeout").ifPresent(timeout -> threshold(check, timeout, problems));
        });
    }

    private static void readable(Item check, String field, Problems problems) {
        Item item = check.get(field);
        Optional<Duration> value = check.duration(field);
        if (item.text().isPresent() && value.isEmpty()) {
            problems.add(
                    item,
                    "is '" + text(check, field) + "', which is not a duration",
                    "write one such as 250ms, 5s, 10m or 1h");
        } else if (value.filter(CheckTimes::isOdd).isPresent()) {
            problems.add(item, is(item), "write a positive number of whole milliseconds");
        }
    }

    private static boolean isOdd(Duration duration) {
        return !duration.isPositive() || duration.toNanosPart() % 1_000_000 != 0;
    }

    private static void interval(Item check, Duration interval, Problems problems) {
        Item item = check.get("interval");
        if (interval.compareTo(SlotGrid.MIN_INTERVAL) < 0 || interval.compareTo(MAX_INTERVAL) > 0) {
            problems.add(item, is(item), "write an interval from 1s to 1d");
            return;
        }
        check.duration("timeout").ifPresent(timeout -> fits(check, interval, timeout, problems));
    }

    private static void fits(Item check, Duration interval, Duration timeout, Problems problems) {
        Item item = check.get("timeout");
        if (timeout.compareTo(interval) > 0) {
            problems.add(item, is(item) + ", longer than the interval " + text(check, "interval"), "shorten it");
            return;
        }
        int attempts = check.integer("attempts").orElse(1);
        if (timeout.multipliedBy(attempts).compareTo(interval) > 0) {
            problems.add(
                    check.get("attempts"),
                    "is " + attempts + "; " + attempts + " × the timeout " + text(check, "timeout")
                            + " is longer than the interval " + text(check, "interval"),
                    "lower the attempts or the timeout");
        }
    }

    private static void threshold(Item check, Duration timeout, Problems problems) {
        Item item = check.get("degraded_above");
        check.duration("degraded_above")
                .filter(above -> above.compareTo(timeout) >= 0)
                .ifPresent(above -> problems.add(
                        item,
                        is(item) + ", which the timeout " + text(check, "timeout") + " comes before",
                        "write less than the timeout"));
    }

    private static String is(Item item) {
        return "is " + item.text().orElse("");
    }

    private static String text(Item check, String field) {
        return check.text(field).orElse("");
    }
}
