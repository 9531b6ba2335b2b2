package io.cloudmon.probes.sql;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudmon.probe.Probe;
import io.cloudmon.probe.ProbeConfig;
import io.cloudmon.probe.ProbeFactory;
import io.cloudmon.probe.Reading;
import io.cloudmon.probe.testkit.FakeTcpServer;
import io.cloudmon.probe.testkit.ProbeContractTest;
import io.cloudmon.probe.testkit.Script;
import io.cloudmon.probe.testkit.Scripts;
import io.cloudmon.probe.testkit.TestContext;
import io.cloudmon.probes.net.Relay;
import io.cloudmon.result.Outcome;
import io.cloudmon.result.Reason;
import io.cloudmon.result.StepResult;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The contract and more against a real PostgreSQL server. */
class SqlProbeIT extends ProbeContractTest {
    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    @TempDir
    private static Path directory;

    private static TestDatabase database;

    @BeforeAll
    static void startDatabase() throws Exception {
        database = new TestDatabase(directory);
    }

    @AfterAll
    static void stopDatabase() throws Exception {
        database.close();
    }

    @Override
    protected ProbeFactory factory() {
        return new SqlProbeFactory();
    }

    @Override
    protected String targetAt(InetSocketAddress address) {
        return address.getHostString() + ":" + address.getPort();
    }

    @Override
    protected Map<String, ?> sampleFields() {
        return Map.of("user", "probe", "password", "pa55-word", "database", "postgres");
    }

    @Override
    protected Script healthyTarget() {
        return Relay.to(database.port());
    }

    @Override
    protected Map<String, ?> brokenFields() {
        return Map.of("user", " ", "ip", "v4", "assert", Map.of("min_rows", -1, "value", "("));
    }

    @Override
    protected Map<String, ?> fieldsWithSecret(String secret) {
        return Map.of("user", "probe", "password", secret, "database", "postgres");
    }

    @Test
    void timesLoginAndQueryApart() throws Exception {
        Reading reading = run(Map.of(
                "query", "SELECT id FROM item ORDER BY id DESC", "assert", Map.of("min_rows", 3, "value", "^3$")));

        assertThat(reading.outcome()).as(reading.toString()).isEqualTo(Outcome.SUCCESS);
        assertThat(reading.steps()).extracting(StepResult::name).containsExactly("login", "query");
        assertThat(reading.steps())
                .allSatisfy(step -> assertThat(step.duration()).isPositive());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SELECT 1 WHERE false | ASSERTION | min_rows: 0 rows",
                "SELECT 'no' | ASSERTION | value: no",
                "SELECT nonsense | ASSERTION | 42703 while querying",
                "DELETE FROM item | ASSERTION | while querying",
                "SELECT pg_sleep(30) | TIMEOUT | while querying",
            })
    void saysWhatIsWrongWithTheAnswer(String query, Reason reason, String detail) throws Exception {
        Duration timeout = reason == Reason.TIMEOUT ? Duration.ofSeconds(1) : TIMEOUT;
        Map<String, Object> fields = new HashMap<>(sampleFields());
        fields.putAll(Map.of("query", query, "assert", Map.of("value", "^yes$")));

        Reading reading = run("127.0.0.1:" + database.port(), fields, timeout);

        assertThat(reading.outcome()).isEqualTo(Outcome.FAILURE);
        assertThat(reading.reason()).as(reading.toString()).isEqualTo(reason);
        assertThat(reading.detail()).contains(detail);
    }

    @Test
    void neverChangesAnything() throws Exception {
        Reading reading = run(Map.of("user", "postgres", "query", "CREATE TABLE forbidden (id int)"));

        assertThat(reading.detail()).as(reading.toString()).startsWith("25006 while querying");
    }

    @Test
    void saysThatItIsNotLetIn() throws Exception {
        Reading reading = run(Map.of("user", "nobody"));

        assertThat(reading.reason()).isEqualTo(Reason.ASSERTION);
        assertThat(reading.detail()).as(reading.toString()).contains("while signing in");
    }

    @Test
    void demandsTlsWhenTold() throws Exception {
        Reading reading = run(Map.of("tls", Map.of()));

        assertThat(reading.outcome()).as(reading.toString()).isEqualTo(Outcome.FAILURE);
        assertThat(reading.reason()).isIn(Reason.TLS, Reason.PROTOCOL);
    }

    @Test
    void blamesAnotherServiceForItsProtocol() throws Exception {
        try (FakeTcpServer other = FakeTcpServer.start(Scripts.answering("HTTP/1.1 400 Bad\r\n\r\n"))) {
            Reading reading = run("127.0.0.1:" + other.port(), sampleFields(), TIMEOUT);

            assertThat(reading.reason()).as(reading.toString()).isEqualTo(Reason.PROTOCOL);
        }
    }

    private Reading run(Map<String, ?> more) throws Exception {
        Map<String, Object> fields = new HashMap<>(sampleFields());
        fields.putAll(more);
        return run("127.0.0.1:" + database.port(), fields, TIMEOUT);
    }

    private static Reading run(String target, Map<String, ?> fields, Duration timeout) throws Exception {
        try (Probe probe = new SqlProbeFactory().create(new ProbeConfig(target, timeout, fields))) {
            return probe.run(TestContext.within(timeout));
        }
    }
}
