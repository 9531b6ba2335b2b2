package io.cloudmon.ingest.consume;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import io.cloudmon.ingest.fixture.Broker;
import io.cloudmon.ingest.fixture.Database;
import io.cloudmon.ingest.fixture.Servers;
import io.cloudmon.ingest.fixture.TestResult;
import io.cloudmon.wire.ResultEvents;
import io.cloudmon.wire.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** A hundred malformed records of ten kinds among ten thousand. */
class MalformedAmongManyIT {
    private static final Instant BASE = Instant.now().minus(Duration.ofHours(2)).truncatedTo(ChronoUnit.SECONDS);
    private static final int RECORDS = 10_000;
    private static final int CHECKS = 10;

    private static final List<Kind> KINDS = List.of(
            new Kind("malformed", json -> "{"),
            new Kind("malformed", json -> "[]"),
            new Kind("malformed", json -> json.replace("\"duration_us\":20000", "\"duration_us\":\"fast\"")),
            new Kind("malformed", json -> json.replace("\"attempts_max\":3", "\"attempts_max\":99999999999")),
            new Kind("malformed", json -> json.replaceFirst("\"scheduled_at\":\"[^\"]*\",", "")),
            new Kind("unknown-check", json -> withoutId(json).replace("\"check_id\":\"m", "\"check_id\":\"absent-m")),
            new Kind(
                    "unknown-location",
                    json -> withoutId(json).replace("\"location\":\"here\"", "\"location\":\"gone\"")),
            new Kind(
                    "ahead",
                    json -> withoutId(json)
                            .replaceFirst(
                                    "\"scheduled_at\":\"[^\"]*\"",
                                    "\"scheduled_at\":\"" + Instant.now().plusSeconds(600) + "\"")),
            new Kind("refused-by-database", json -> json.replace("\"version\":\"1.1\"", "\"version\":\"\\u0000\"")),
            new Kind("refused-by-database", json -> json.replace("192.0.2.1", "no address")));

    @Test
    void becomeDeadLettersAndTheirNeighboursAreCounted() throws Exception {
        try (Servers servers = Servers.start();
                Broker broker = new Broker(servers.bootstrapServers())) {
            broker.create(Topics.CHECK_RESULTS, 3);
            broker.create(Topics.CHECK_RESULTS_DLQ, 1);
            Database database = new Database(servers.source());
            for (int check = 0; check < CHECKS; check++) {
                database.addCheck("m" + check, "here");
            }
            broker.send(records());

            try (Instance instance = new Instance(servers, Clock.systemUTC()).join()) {
                Awaitility.await()
                        .atMost(Duration.ofMinutes(2))
                        .until(() -> !instance.step()
                                && database.number("SELECT coalesce(sum(next_offset), 0) FROM measurement.kafka_offset")
                                        == RECORDS);
            }

            assertThat(database.results("m")).isEqualTo(RECORDS - 100);
            assertThat(database.runs("m")).isEqualTo(RECORDS - 100);
            assertThat(deadLetters(broker))
                    .isEqualTo(Map.of(
                            "malformed", 50,
                            "unknown-check", 10,
                            "unknown-location", 10,
                            "ahead", 10,
                            "refused-by-database", 20));
        }
    }

    private static Map<String, Integer> deadLetters(Broker broker) {
        Map<String, Integer> counts = new HashMap<>();
        broker.deadLetters("m").stream()
                .collect(groupingBy(letter -> Broker.header(letter, "dlq.cause")))
                .forEach((cause, letters) -> counts.put(cause, letters.size()));
        return counts;
    }

    private static List<ProducerRecord<String, byte[]>> records() {
        List<ProducerRecord<String, byte[]>> records = new ArrayList<>();
        for (int i = 0; i < RECORDS; i++) {
            TestResult result = TestResult.of("m" + i % CHECKS, "here", BASE.plusSeconds(i / CHECKS));
            ProducerRecord<String, byte[]> good = ResultEvents.write(result.toResult());
            records.add(i % 100 == 50 ? KINDS.get(i / 100 % KINDS.size()).of(good) : good);
        }
        return records;
    }

    private static String withoutId(String json) {
        return json.replaceFirst("\"result_id\":\"[^\"]*\",", "");
    }

    private record Kind(String cause, UnaryOperator<String> change) {
        ProducerRecord<String, byte[]> of(ProducerRecord<String, byte[]> good) {
            String json = new String(good.value(), StandardCharsets.UTF_8);
            String wrong = change.apply(json);
            assertThat(wrong).as(cause).isNotEqualTo(json);
            return new ProducerRecord<>(
                    good.topic(), null, good.key(), wrong.getBytes(StandardCharsets.UTF_8), good.headers());
        }
    }
}
