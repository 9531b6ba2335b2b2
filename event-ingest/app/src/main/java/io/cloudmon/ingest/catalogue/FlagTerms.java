package io.cloudmon.ingest.catalogue;

import java.time.Duration;
import java.util.List;

/** A flag's fields fit its measure: what is counted, over which window, and one threshold in the right unit. */
final class FlagTerms implements Rule {
    private static final Duration SHORTEST = Duration.ofSeconds(10);
    private static final Duration LONGEST = Duration.ofHours(24);

    @Override
    public void check(Draft draft, Problems problems) {
        draft.flags().forEach(flag -> {
            over(flag.get("over"), problems);
            flag.text("measure").filter(FlagThreshold.MEASURES::contains).ifPresent(measure -> {
                belongs(flag.get("status"), "status_ratio", measure, problems);
                belongs(flag.get("statistic"), "latency", measure, problems);
                threshold(flag, measure, problems);
            });
            if (flag.text("measure").filter("status_ratio"::equals).isPresent()
                    && !flag.get("status").isPresent()) {
                problems.add(
                        flag.get("status"),
                        "is missing",
                        "add it: a list of status classes and codes such as [\"2xx\", 404]");
            }
        });
    }

    private static void over(Item over, Problems problems) {
        over.text().ifPresent(text -> {
            Duration window = FlagThreshold.duration(over).orElse(null);
            if (window == null) {
                problems.add(over, "is '" + text + "', which is not a duration", "write one such as 3m or 1h");
            } else if (window.compareTo(SHORTEST) < 0 || window.compareTo(LONGEST) > 0 || isOdd(window)) {
                problems.add(over, "is " + text, "write a window from 10s to 24h, in whole milliseconds");
            }
        });
    }

    private static void belongs(Item field, String owner, String measure, Problems problems) {
        if (field.isPresent() && !measure.equals(owner)) {
            problems.add(field, "is given for the measure " + measure, "remove it, or measure " + owner);
        }
    }

    private static void threshold(Item flag, String measure, Problems problems) {
        List<Item> given = FlagThreshold.given(flag);
        if (given.size() != 1) {
            problems.add(
                    flag,
                    given.isEmpty() ? "has no threshold" : "has " + given.size() + " thresholds",
                    "write one of above, at_least, below and at_most");
        } else if (FlagThreshold.limit(flag).isEmpty()) {
            Item limit = given.getFirst();
            boolean latency = measure.equals(FlagThreshold.LATENCY);
            problems.add(
                    limit,
                    "is "
                            + (limit.node().isTextual()
                                    ? "'" + limit.node().asText() + "'"
                                    : limit.node().asText()) + ", but " + measure
                            + (latency ? " is a time" : " is per cent"),
                    latency ? "write a duration such as 1200ms" : "write a number from 0 to 100");
        }
    }

    private static boolean isOdd(Duration duration) {
        return duration.toNanosPart() % 1_000_000 != 0;
    }
}
