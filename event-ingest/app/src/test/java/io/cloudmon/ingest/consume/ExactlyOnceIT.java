package io.cloudmon.ingest.consume;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudmon.ingest.fixture.Broker;
import io.cloudmon.ingest.fixture.Database;
import io.cloudmon.ingest.fixture.Servers;
import io.cloudmon.ingest.fixture.TestResult;
import io.cloudmon.wire.Topics;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What no failure, no second instance and no order of arrival may change: each result counts once. */
class ExactlyOnceIT {
    private static final Instant BASE = Instant.now().minus(2, ChronoUnit.HOURS).truncatedTo(ChronoUnit.SECONDS);

    private static Servers servers;
    private static Broker broker;
    private static Database database;

    private String check;

    @BeforeAll
    static void start() throws Exception {
        servers = Servers.start();
        broker = new Broker(servers.bootstrapServers());
        database = new Database(servers.source());
        broker.create(Topics.CHECK_RESULTS, 3);
        broker.create(Topics.CHECK_RESULTS_DLQ, 1);
    }

    @AfterAll
    static void stop() {
        broker.close();
        servers.close();
    }

    @BeforeEach
    void addCheck() {
        check = "check-" + UUID.randomUUID();
        database.addCheck(check, "a", "b", "c");
    }

    @Test
    void countsShuffledAndRepeatedResultsOnce() throws Exception {
        List<TestResult> results = results(200);
        List<TestResult> sent = new ArrayList<>();
        for (int copy = 0; copy < 3; copy++) {
            sent.addAll(results);
        }
        Collections.shuffle(sent, new Random(7));
        try (Instance instance = new Instance(servers, Clock.systemUTC()).join()) {
            broker.publish(sent.subList(0, 300));
            drain(instance);
            broker.publish(sent.subList(300, sent.size()));
            drain(instance);
        }

        assertCountedOnce(results);
    }

    @Test
    void rollsUpWhatNaiveArithmeticFinds() throws Exception {
        List<TestResult> results = new ArrayList<>();
        Random random = new Random(11);
        Instant bucket = Instant.ofEpochSecond(BASE.getEpochSecond() / 900 * 900);
        for (int i = 0; i < 400; i++) {
            TestResult result = TestResult.of(check, "a", bucket.plusSeconds(i))
                    .took(Duration.of((long) Math.exp(8 + 3 * random.nextGaussian()), ChronoUnit.MICROS));
            results.add(i % 7 == 0 ? result.failing() : result);
        }
        Collections.shuffle(results, random);
        try (Instance instance = new Instance(servers, Clock.systemUTC()).join()) {
            broker.publish(results.subList(0, 150));
            drain(instance);
        }
        try (Instance instance = new Instance(servers, Clock.systemUTC()).join()) {
            broker.publish(results.subList(100, 400));
            drain(instance);
        }

        List<Object> row = database.rows(
                        "SELECT runs, successes, failures, duration_sum, max_us, p50_us, p99_us"
                                + " FROM measurement_api.rollup_15m WHERE check_id = ?",
                        check)
                .getFirst();
        long[] sorted = results.stream()
                .mapToLong(r -> r.duration().toNanos() / 1_000)
                .sorted()
                .toArray();
        assertThat(row.subList(0, 5))
                .containsExactly(400, 342, 58, Arrays.stream(sorted).sum(), sorted[399]);
        assertThat((double) (long) row.get(5)).isBetween(sorted[199] * 0.99 - 1, sorted[199] * 1.01 + 1);
        assertThat((double) (long) row.get(6)).isBetween(sorted[395] * 0.99 - 1, sorted[395] * 1.01 + 1);
    }

    @Test
    void keepsTheNewestResultAndAttemptAsLatest() throws Exception {
        Instant older = BASE;
        Instant newer = BASE.plusSeconds(60);
        try (Instance instance = new Instance(servers, Clock.systemUTC()).join()) {
            broker.publish(
                    TestResult.of(check, "a", newer).attempt(2),
                    TestResult.of(check, "a", older).failing());
            drain(instance);
            broker.publish(TestResult.of(check, "a", newer).failing());
            drain(instance);
        }

        assertThat(database.rows(
                        "SELECT l.attempt, l.outcome::text FROM measurement.latest_result l"
                                + " JOIN measurement.check_definition d ON d.no = l.check_no WHERE d.id = ?",
                        check))
                .containsExactly(List.of(2, "success"));
    }

    @Test
    void resumesAfterACrashWithoutLossOrRepetition() throws Exception {
        List<TestResult> results = results(50);
        try (Instance first = new Instance(servers, Clock.systemUTC()).join()) {
            broker.publish(results.subList(0, 60));
            drain(first);
            broker.publish(results.subList(60, results.size()));
            Awaitility.await().until(() -> !first.poll().isEmpty());
        }
        try (Instance second = new Instance(servers, Clock.systemUTC()).join()) {
            drain(second);

            assertCountedOnce(results);
            assertThat(second.counter("cloudmon.ingest.results.duplicate")).isZero();
        }
    }

    @Test
    void fencesAFormerOwner() throws Exception {
        List<TestResult> results = results(20);
        broker.publish(results);
        try (Instance former = new Instance(servers, Clock.systemUTC());
                Instance owner = new Instance(servers, Clock.systemUTC())) {
            former.claim(0, 1, 2);
            ConsumerRecords<String, byte[]> fetched = former.fetch(results.size());
            owner.claim(0, 1, 2);

            former.processor.process(new Batch(fetched, former.generation()));

            assertThat(database.results(check)).isZero();
            assertThat(former.claims.owned()).doesNotContain(partitions(fetched).toArray(Integer[]::new));
            assertThat(former.counter("cloudmon.ingest.fenced")).isEqualTo(1);
            owner.processor.process(new Batch(owner.fetch(results.size()), owner.generation()));
            assertCountedOnce(results);
        }
    }

    @Test
    void leavesRecordsOfAnEarlierAssignmentAlone() throws Exception {
        List<TestResult> results = results(20);
        broker.publish(results);
        try (Instance instance = new Instance(servers, Clock.systemUTC())) {
            instance.claim(0, 1, 2);
            ConsumerRecords<String, byte[]> fetched = instance.fetch(results.size());

            instance.processor.process(new Batch(fetched, instance.generation() + 1));

            assertThat(database.results(check)).isZero();
            instance.processor.process(new Batch(fetched, instance.generation()));
            assertCountedOnce(results);
        }
    }

    @Test
    void takesACommitWhoseAnswerWasLostForDone() throws Exception {
        List<TestResult> results = results(10);
        broker.publish(results);
        try (Instance instance = new Instance(servers, Clock.systemUTC())) {
            instance.claim(0, 1, 2);
            ConsumerRecords<String, byte[]> fetched = instance.fetch(results.size());
            for (int partition : partitions(fetched)) {
                database.execute(
                        "UPDATE measurement.kafka_offset SET next_offset = ? WHERE partition = ?",
                        fetched.records(new TopicPartition(Topics.CHECK_RESULTS, partition))
                                        .getLast()
                                        .offset()
                                + 1,
                        partition);
            }

            instance.processor.process(new Batch(fetched, instance.generation()));

            assertThat(instance.claims.owned()).containsAll(partitions(fetched));
            assertThat(instance.claims.caughtUp()).isTrue();
            assertThat(instance.counter("cloudmon.ingest.fenced")).isZero();
        }
    }

    @Test
    void keepsDurationsOfMoreThanAnHour() throws Exception {
        Duration long90 = Duration.ofMinutes(90);
        try (Instance instance = new Instance(servers, Clock.systemUTC()).join()) {
            broker.publish(TestResult.of(check, "a", BASE).took(long90));
            drain(instance);
        }

        List<Object> row = database.rows(
                        "SELECT r.duration_us, l.duration_us, u.max_us FROM measurement_api.check_result r"
                                + " JOIN measurement_api.latest_result l USING (check_id)"
                                + " JOIN measurement_api.rollup_15m u USING (check_id) WHERE r.check_id = ?",
                        check)
                .getFirst();
        assertThat(row).containsExactly(5_400_000_000L, 5_400_000_000L, 5_400_000_000L);
    }

    @Test
    void refusesOnlyTheValuesThatPostgresqlRefuses() throws Exception {
        List<TestResult> results = results(100);
        List<TestResult> bad = List.of(
                TestResult.of(check, "a", BASE.plusSeconds(9_001)).ip("not an address"),
                TestResult.of(check, "a", BASE.plusSeconds(9_002)).ip("999.1.1.1"));
        List<TestResult> sent = new ArrayList<>(results);
        sent.add(17, bad.get(0));
        sent.add(171, bad.get(1));
        Clock ahead = Clock.offset(Clock.systemUTC(), Duration.ofHours(4));
        try (Instance instance = new Instance(servers, ahead).join()) {
            broker.publish(sent);
            drain(instance);
        }

        assertCountedOnce(results);
        assertThat(broker.deadLetters(check)).hasSize(2).allSatisfy(letter -> {
            assertThat(Broker.header(letter, "dlq.cause")).isEqualTo("refused-by-database");
            assertThat(Broker.header(letter, "dlq.error"))
                    .contains("SQLSTATE 22P02")
                    .contains("inet");
            assertThat(Broker.header(letter, "ce_id")).isNotBlank();
        });
    }

    @Test
    void twoInstancesShareThePartitionsAndLoseNothingWhenOneJoinsAndLeaves() throws Exception {
        List<String> checks =
                IntStream.range(0, 12).mapToObj(i -> check + "-" + i).toList();
        checks.forEach(id -> database.addCheck(id, "a"));
        List<TestResult> results = new ArrayList<>();
        for (int slot = 0; slot < 60; slot++) {
            for (String id : checks) {
                results.add(TestResult.of(id, "a", BASE.plusSeconds(slot)));
            }
        }
        try (Instance first = new Instance(servers, Clock.systemUTC()).join()) {
            broker.publish(results.subList(0, 240));
            first.step();
            try (Instance second = new Instance(servers, Clock.systemUTC()).join()) {
                broker.publish(results.subList(240, 480));
                Awaitility.await().atMost(Duration.ofSeconds(90)).until(() -> {
                    first.step();
                    second.step();
                    return !second.claims.owned().isEmpty() && database.results(check) == 480;
                });
                assertThat(first.claims.owned()).doesNotContainAnyElementsOf(second.claims.owned());
            }
            broker.publish(results.subList(480, results.size()));
            Awaitility.await().atMost(Duration.ofSeconds(90)).until(() -> {
                first.step();
                return database.results(check) == results.size();
            });
        }
        assertThat(database.runs(check)).isEqualTo(results.size());
    }

    private List<TestResult> results(int slots) {
        List<TestResult> results = new ArrayList<>();
        for (int slot = 0; slot < slots; slot++) {
            for (String location : List.of("a", "b")) {
                results.add(TestResult.of(check, location, BASE.plusSeconds(slot * 5L)));
            }
        }
        return results;
    }

    private void assertCountedOnce(List<TestResult> results) {
        assertThat(database.results(check)).isEqualTo(results.size());
        assertThat(database.runs(check)).isEqualTo(results.size());
        assertThat(database.number(
                        "SELECT count(*) FROM measurement.dirty_slot s"
                                + " JOIN measurement.check_definition d ON d.no = s.check_no WHERE d.id = ?",
                        check))
                .isEqualTo(
                        results.stream().map(TestResult::scheduledAt).distinct().count());
    }

    private static void drain(Instance instance) {
        Awaitility.await().atMost(Duration.ofSeconds(90)).until(() -> {
            boolean more = instance.step();
            return !more && !instance.claims.owned().isEmpty() && lag() == 0;
        });
    }

    private static long lag() {
        long end = broker.read(Topics.CHECK_RESULTS).size();
        return end - database.number("SELECT coalesce(sum(next_offset), 0) FROM measurement.kafka_offset");
    }

    private static List<Integer> partitions(ConsumerRecords<String, byte[]> records) {
        return records.partitions().stream().map(TopicPartition::partition).toList();
    }
}
