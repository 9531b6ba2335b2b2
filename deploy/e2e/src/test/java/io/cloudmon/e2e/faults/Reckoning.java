package io.cloudmon.e2e.faults;

import io.cloudmon.result.ResultKey;
import io.cloudmon.wire.Topics;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Compares what Kafka has with what ingest made of it, when the traffic is over and all is counted and decided. */
final class Reckoning {
    private static final String WRONG_ROLLUPS = """
            SELECT count(*) FROM (
                SELECT check_no, location_no, date_bin('15 min', scheduled_at, 'epoch') AS bucket, count(*) AS runs,
                    count(*) FILTER (WHERE outcome = 'success') AS successes,
                    count(*) FILTER (WHERE outcome = 'failure') AS failures
                FROM measurement.check_result GROUP BY 1, 2, 3) c
            FULL JOIN measurement.rollup_15m r USING (check_no, location_no, bucket)
            WHERE (c.runs, c.successes, c.failures) IS DISTINCT FROM (r.runs, r.successes, r.failures)""";
    private static final String WRONG_LATEST = """
            SELECT count(*) FROM (
                SELECT check_no, location_no, max(scheduled_at) AS newest
                FROM measurement.check_result GROUP BY 1, 2) c
            FULL JOIN measurement.latest_result l USING (check_no, location_no)
            WHERE c.newest IS DISTINCT FROM l.scheduled_at""";

    private final Bed bed;
    private final TopicContent topic;
    private final Set<ResultKey> acknowledged;

    Reckoning(Bed bed, TopicContent topic, Set<ResultKey> acknowledged) {
        this.bed = bed;
        this.topic = topic;
        this.acknowledged = acknowledged;
    }

    List<Finding> settle() throws SQLException {
        topic.readUpTo(topic.ends());
        List<Finding> findings = new ArrayList<>();
        try (Measurements measurements = Measurements.open(bed.database())) {
            results(measurements, findings);
            findings.add(new Finding("roll-ups unlike their rows", 0, measurements.count(WRONG_ROLLUPS)));
            findings.add(new Finding("latest results unlike the newest rows", 0, measurements.count(WRONG_LATEST)));
            deadLetters(findings);
            findings.addAll(new VerdictReckoning(measurements, topic.results()).settle());
            findings.addAll(new StatusReckoning(measurements, bed.broker().bootstrapServers()).settle());
        }
        return findings;
    }

    private void results(Measurements measurements, List<Finding> findings) throws SQLException {
        List<ResultKey> rows = measurements.query(
                "SELECT check_id, location_id, scheduled_at, attempt FROM measurement_api.check_result",
                row -> new ResultKey(
                        row.getString("check_id"),
                        row.getString("location_id"),
                        Measurements.instant(row, "scheduled_at"),
                        row.getInt("attempt")));
        Set<ResultKey> counted = new HashSet<>(rows);
        Set<ResultKey> published = topic.results().keySet();
        findings.add(new Finding("check results counted", published.size(), rows.size()));
        findings.add(new Finding("rows that repeat another", 0, (long) rows.size() - counted.size()));
        findings.add(new Finding("acknowledged but not in Kafka", 0, missing(acknowledged, published)));
        findings.add(new Finding("in Kafka but not counted", 0, missing(published, counted)));
        findings.add(new Finding("counted but not in Kafka", 0, missing(counted, published)));
    }

    private void deadLetters(List<Finding> findings) {
        Set<String> origins = new HashSet<>();
        for (ConsumerRecord<String, byte[]> letter :
                TopicContent.all(bed.broker().bootstrapServers(), Topics.CHECK_RESULTS_DLQ)) {
            origins.add(header(letter, "dlq.origin.partition") + ":" + header(letter, "dlq.origin.offset"));
        }
        findings.add(
                new Finding("rubbish on the dead-letter topic", topic.refused().size(), origins.size()));
        findings.add(new Finding("rubbish not on the dead-letter topic", 0, missing(topic.refused(), origins)));
    }

    private static <T> long missing(Set<T> wanted, Set<T> there) {
        return wanted.stream().filter(one -> !there.contains(one)).count();
    }

    private static String header(ConsumerRecord<String, byte[]> letter, String name) {
        return new String(letter.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
