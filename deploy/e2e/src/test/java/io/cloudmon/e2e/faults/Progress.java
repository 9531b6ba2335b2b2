package io.cloudmon.e2e.faults;

import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

/** Waits for what ingest does. Servers that do not answer at the moment are asked again. */
final class Progress {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration LOOK_EVERY = Duration.ofMillis(100);
    private static final Duration NO_LAG = Duration.ofSeconds(1);

    private final Bed bed;
    private final TopicContent topic;
    private final int checks;

    Progress(Bed bed, TopicContent topic, Workload workload) {
        this.bed = bed;
        this.topic = topic;
        this.checks = workload.checks().size();
    }

    /** Waits until the replicas have shared all partitions of the topic among them. */
    void awaitAssignment() {
        Set<Integer> all = topic.ends().keySet();
        until(() -> {
            int sum = bed.replicas().stream()
                    .mapToInt(replica -> replica.owned().size())
                    .sum();
            Set<Integer> union = bed.replicas().stream()
                    .flatMap(replica -> replica.owned().stream())
                    .collect(Collectors.toSet());
            return sum == all.size()
                    && union.equals(all)
                    && bed.replicas().stream().allMatch(Replica::isReady);
        });
    }

    /** Waits until the catalogue is in force. */
    void awaitCatalogue() {
        until(() -> ask("SELECT count(*) FROM measurement.check_version") == checks);
    }

    /** Waits until what is published is counted within a second. */
    void awaitNoLag() {
        Instant asked;
        do {
            asked = Instant.now();
            awaitCounted();
        } while (asked.plus(NO_LAG).isBefore(Instant.now()));
    }

    /** Waits until what has been published by now is counted. */
    void awaitCounted() {
        Map<Integer, Long> ends = topic.ends();
        until(() -> {
            try (Measurements measurements = Measurements.open(bed.database())) {
                Map<Integer, Long> offsets = measurements.offsets();
                return ends.entrySet().stream()
                        .allMatch(end -> offsets.getOrDefault(end.getKey(), -1L) >= end.getValue());
            }
        });
    }

    /** Waits until every check has its verdicts up to {@code time}, and no slot with new results waits for its own. */
    void awaitVerdicts(Instant time) {
        until(() -> ask(
                        "SELECT count(*) FROM measurement.check_progress WHERE last_slot >= ?::timestamptz",
                        time.toString())
                == checks);
    }

    /** Waits until all is decided and announced. */
    void awaitQuiet() {
        until(() -> ask("SELECT (SELECT count(*) FROM measurement.dirty_slot)"
                        + " + (SELECT count(*) FROM measurement.outbox)")
                == 0);
    }

    private long ask(String sql, Object... parameters) throws SQLException {
        try (Measurements measurements = Measurements.open(bed.database())) {
            return measurements.count(sql, parameters);
        }
    }

    private static void until(Callable<Boolean> condition) {
        await().atMost(PATIENCE).pollInterval(LOOK_EVERY).ignoreExceptions().until(condition);
    }
}
