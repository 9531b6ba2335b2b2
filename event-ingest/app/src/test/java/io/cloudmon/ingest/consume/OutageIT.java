package io.cloudmon.ingest.consume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cloudmon.ingest.fixture.Broker;
import io.cloudmon.ingest.fixture.Database;
import io.cloudmon.ingest.fixture.RestartableServers;
import io.cloudmon.ingest.fixture.TestResult;
import io.cloudmon.ingest.partition.OwnedPartitions;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Servers that go away and come back: nothing is lost, nothing counts twice, nothing is taken for a bad record. */
@QuarkusTest
@TestProfile(FastChecks.class)
@QuarkusTestResource(value = RestartableServers.class, restrictToAnnotatedClass = true)
class OutageIT {
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final Instant BASE = Instant.now().minus(3, ChronoUnit.HOURS).truncatedTo(ChronoUnit.SECONDS);

    RestartableServers servers;

    @Inject
    DataSource source;

    @Inject
    OwnedPartitions partitions;

    @Inject
    MeterRegistry metrics;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    private Database database;
    private final List<String> checks = IntStream.range(0, 6)
            .mapToObj(i -> "check-" + i + "-" + UUID.randomUUID())
            .toList();

    @BeforeEach
    void addChecks() {
        database = new Database(source);
        checks.forEach(check -> database.addCheck(check, "here"));
    }

    @Test
    void holdsABatchWhilePostgresqlIsAway() {
        try (Broker broker = new Broker(bootstrapServers)) {
            broker.publish(results(0, 500));
            await().atMost(PATIENCE).until(() -> counted() > 0);
            double retries = metrics.get("cloudmon.ingest.retries").counter().count();

            servers.stopPostgresql();
            broker.publish(results(500, 1_000));
            await().atMost(PATIENCE)
                    .until(() ->
                            metrics.get("cloudmon.ingest.retries").counter().count() > retries + 1);
            servers.startPostgresql();
            broker.publish(results(1_000, 1_200));

            assertAllCounted(broker, 1_200);
        }
    }

    @Test
    void resumesWhenKafkaComesBack() {
        try (Broker broker = new Broker(bootstrapServers)) {
            broker.publish(results(0, 300));
            await().atMost(PATIENCE).until(() -> counted() == 1_800);

            servers.stopKafka();
            servers.startKafka();
            broker.publish(results(300, 600));

            assertAllCounted(broker, 600);
        }
    }

    @Test
    void claimsItsPartitionsWhenPostgresqlComesBackAfterTheAssignment() {
        try (Broker broker = new Broker(bootstrapServers)) {
            broker.publish(results(0, 10));
            await().atMost(PATIENCE).until(() -> counted() == 60);

            servers.stopPostgresql();
            servers.stopKafka();
            servers.startKafka();
            broker.publish(results(10, 20));
            servers.startPostgresql();

            assertAllCounted(broker, 20);
            assertThat(partitions.owned()).hasSize(6);
        }
    }

    private void assertAllCounted(Broker broker, int slots) {
        long expected = (long) slots * checks.size();
        await().atMost(PATIENCE).ignoreExceptions().until(() -> counted() == expected);
        assertThat(checks.stream().mapToLong(check -> database.runs(check)).sum())
                .isEqualTo(expected);
        assertThat(checks)
                .allSatisfy(check -> assertThat(broker.deadLetters(check)).isEmpty());
    }

    private long counted() {
        return checks.stream().mapToLong(check -> database.results(check)).sum();
    }

    private List<TestResult> results(int from, int to) {
        return IntStream.range(from, to)
                .boxed()
                .flatMap(slot -> checks.stream().map(check -> TestResult.of(check, "here", BASE.plusSeconds(slot))))
                .toList();
    }
}
