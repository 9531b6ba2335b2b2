package io.cloudmon.probes.grpc;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudmon.probe.Probe;
import io.cloudmon.probe.ProbeConfig;
import io.cloudmon.probe.Reading;
import io.cloudmon.probe.testkit.FakeTcpServer;
import io.cloudmon.probe.testkit.Script;
import io.cloudmon.probe.testkit.Scripts;
import io.cloudmon.probe.testkit.TestAuthority;
import io.cloudmon.probe.testkit.TestCertificate;
import io.cloudmon.probe.testkit.TestContext;
import io.cloudmon.result.Blame;
import io.cloudmon.result.Outcome;
import io.cloudmon.result.Reason;
import io.grpc.Server;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class GrpcProbeTest {
    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static HealthServer server;

    @TempDir
    private Path directory;

    @BeforeAll
    static void startServer() throws Exception {
        server = HealthServer.start();
    }

    @AfterAll
    static void stopServer() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "'', SUCCESS, , 0",
        "orders, SUCCESS, , 0",
        "billing, FAILURE, status: NOT_SERVING, 0",
        "absent, FAILURE, grpc-status 5, 5",
    })
    void readsTheHealthOfAService(String service, Outcome outcome, String detail, String code) throws Exception {
        Reading reading = run(server.port(), Map.of("service", service));

        assertThat(reading.outcome()).as(reading.toString()).isEqualTo(outcome);
        assertThat(reading.labels()).containsEntry("grpc_status", code);
        assertThat(reading.http().version()).isEqualTo("HTTP/2");
        assertThat(String.valueOf(reading.detail())).startsWith(String.valueOf(detail));
        assertThat(reading.reason()).isEqualTo(outcome == Outcome.SUCCESS ? null : Reason.ASSERTION);
    }

    @Test
    void saysThatAServerHasNoHealthService() throws Exception {
        Server without = HealthServer.withoutHealth();
        try {
            Reading reading = run(without.getPort(), Map.of());

            assertThat(reading.outcome()).isEqualTo(Outcome.FAILURE);
            assertThat(reading.detail()).as(reading.toString()).startsWith("grpc-status 12");
        } finally {
            without.shutdownNow();
        }
    }

    @Test
    void speaksTlsAndOffersHttp2() throws Exception {
        TestCertificate certificate = TestAuthority.create().issue("127.0.0.1");
        try (HealthServer secured = HealthServer.startTls(certificate)) {
            Map<String, ?> tls = Map.of("ca", certificate.trustFile(directory).toString(), "min_days", 200);
            Reading reading = run(secured.port(), Map.of("tls", tls));

            assertThat(reading.outcome()).as(reading.toString()).isEqualTo(Outcome.DEGRADED);
            assertThat(reading.tls().verified()).isTrue();
            assertThat(reading.assertions()).extracting("ok").containsExactly(true, false);
        }
    }

    static Stream<Arguments> hostileTargets() {
        return Stream.of(
                target("speaks HTTP/1.1", Scripts.halfClosingAfter("HTTP/1.1 400 Bad\r\nContent-Length: 0\r\n\r\n")),
                target("closes at once", Scripts.halfClosingAfter("")),
                target("floods", Scripts.flooding("", new byte[4_096])));
    }

    @ParameterizedTest
    @MethodSource("hostileTargets")
    void blamesTheTargetForABrokenProtocol(Script script) throws Exception {
        try (FakeTcpServer target = FakeTcpServer.start(script)) {
            Reading reading = run(target.port(), Map.of());

            assertThat(reading.reason()).as(reading.toString()).isEqualTo(Reason.PROTOCOL);
            assertThat(reading.blame()).isEqualTo(Blame.TARGET);
        }
    }

    private static Arguments target(String name, Script script) {
        return Arguments.of(Named.of(name, script));
    }

    private static Reading run(int port, Map<String, ?> fields) throws Exception {
        try (Probe probe = new GrpcProbeFactory().create(new ProbeConfig("127.0.0.1:" + port, TIMEOUT, fields))) {
            return probe.run(TestContext.within(TIMEOUT));
        }
    }
}
