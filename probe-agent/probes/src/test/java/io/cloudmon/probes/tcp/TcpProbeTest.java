package io.cloudmon.probes.tcp;

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
import io.cloudmon.result.AssertionResult;
import io.cloudmon.result.Blame;
import io.cloudmon.result.Outcome;
import io.cloudmon.result.Reason;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TcpProbeTest {
    private static final Duration TIMEOUT = Duration.ofMillis(1_500);
    private static final Duration WARM_UP = Duration.ofSeconds(20);
    private static final Duration SLACK = Duration.ofSeconds(5);
    private static final TestAuthority AUTHORITY = TestAuthority.create();

    @TempDir
    private Path directory;

    @BeforeAll
    static void loadTheClasses() throws Exception {
        TestCertificate certificate = AUTHORITY.issue("127.0.0.1");
        try (FakeTcpServer server = FakeTcpServer.startTls(certificate, Scripts.answering("220 hello"))) {
            ProbeConfig config = new ProbeConfig(
                    "127.0.0.1:" + server.port(), WARM_UP, Map.of("expect", "x", "tls", Map.of("verify", false)));
            try (Probe probe = new TcpProbeFactory().create(config)) {
                probe.run(TestContext.within(WARM_UP));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("hostileTargets")
    void namesReasonAndBlameWithinTheDeadline(Script target, Map<String, ?> fields, Reason reason, String detail)
            throws Exception {
        try (FakeTcpServer server = FakeTcpServer.start(target)) {
            long start = System.nanoTime();
            Reading reading = run(server, fields);

            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(TIMEOUT.plus(SLACK));
            assertThat(reading.outcome()).isEqualTo(Outcome.FAILURE);
            assertThat(reading.reason()).as(reading.toString()).isEqualTo(reason);
            assertThat(reading.blame()).isEqualTo(Blame.TARGET);
            assertThat(reading.detail()).contains(detail);
        }
    }

    static Stream<Arguments> hostileTargets() {
        Map<String, ?> expecting = Map.of("expect", "^220 ");
        byte[] block = new byte[8_192];
        return Stream.of(
                target("never speaks", Scripts.silent(), expecting, Reason.TIMEOUT, "while waiting for the first byte"),
                target(
                        "drips for ever",
                        Scripts.dripping("x".repeat(1_000), Duration.ofMillis(30)),
                        expecting,
                        Reason.TIMEOUT,
                        "while receiving the answer"),
                target(
                        "closes at once",
                        Scripts.closing(),
                        expecting,
                        Reason.ASSERTION,
                        "expect: not found in 0 bytes, after which the target closed the connection"),
                target(
                        "half-closes",
                        Scripts.halfClosingAfter("554 no\r\n"),
                        expecting,
                        Reason.ASSERTION,
                        "expect: not found in 8 bytes, after which the target closed the connection"),
                target("resets", Scripts.resettingAfter(""), expecting, Reason.CONNECT, "connection reset"),
                target(
                        "floods",
                        Scripts.flooding("", block),
                        expecting,
                        Reason.ASSERTION,
                        "expect: not found in the first 65536 bytes"),
                target(
                        "sends what is no text",
                        Scripts.answering(new byte[] {(byte) 0xff, (byte) 0xfe, 0}),
                        expecting,
                        Reason.ASSERTION,
                        "expect: not found in 3 bytes"),
                target(
                        "does not speak TLS",
                        Scripts.halfClosingAfter("220 plain\r\n"),
                        Map.of("tls", Map.of()),
                        Reason.TLS,
                        "does not speak TLS"));
    }

    @Test
    void isContentWithTheConnectionWhenNothingIsExpected() throws Exception {
        try (FakeTcpServer server = FakeTcpServer.start(Scripts.silent())) {
            Reading reading = run(server, Map.of());

            assertThat(reading.outcome()).as(reading.toString()).isEqualTo(Outcome.SUCCESS);
            assertThat(reading.phases().connect()).isNotNull();
            assertThat(reading.phases().send()).isNull();
            assertThat(reading.phases().firstByte()).isNull();
            assertThat(reading.assertions()).isEmpty();
        }
    }

    @Test
    void findsThePatternAcrossPieces() throws Exception {
        try (FakeTcpServer server = FakeTcpServer.start(Scripts.dripping("220 mail ESMTP\r\n", Duration.ofMillis(5)))) {
            Reading reading = run(server, Map.of("expect", "^220 .*ESMTP"));

            assertThat(reading.outcome()).as(reading.toString()).isEqualTo(Outcome.SUCCESS);
            assertThat(reading.assertions()).containsExactly(new AssertionResult("expect", true, "found in 14 bytes"));
            assertThat(reading.phases().send()).isNull();
            assertThat(reading.phases().firstByte()).isPositive();
            assertThat(reading.phases().transfer()).isPositive();
        }
    }

    @Test
    void sendsTextAndExpectsTheAnswer() throws Exception {
        try (FakeTcpServer server = FakeTcpServer.start(Scripts.answeringLine("+PONG\r\n"))) {
            Reading reading = run(server, Map.of("send", "PING\r\n", "expect", "^\\+PONG"));

            assertThat(reading.outcome()).as(reading.toString()).isEqualTo(Outcome.SUCCESS);
            assertThat(reading.phases().send()).isNotNull();
        }
    }

    @Test
    void readsUtf8AndElseLatin1() throws Exception {
        for (var charset : new java.nio.charset.Charset[] {StandardCharsets.UTF_8, StandardCharsets.ISO_8859_1}) {
            try (FakeTcpServer server = FakeTcpServer.start(Scripts.answering("grüße".getBytes(charset)))) {
                assertThat(run(server, Map.of("expect", "^grüße$")).outcome()).isEqualTo(Outcome.SUCCESS);
            }
        }
    }

    @Test
    void findsThePatternAtTheVeryLimit() throws Exception {
        try (FakeTcpServer server = FakeTcpServer.start(Scripts.flooding("1234567890", new byte[] {'x'}))) {
            assertThat(run(server, Map.of("expect", "90", "max_bytes", 10)).outcome())
                    .isEqualTo(Outcome.SUCCESS);
            assertThat(run(server, Map.of("expect", "90", "max_bytes", 9)).outcome())
                    .isEqualTo(Outcome.FAILURE);
        }
    }

    @Test
    void speaksTlsAndKeepsTheFacts() throws Exception {
        TestCertificate certificate = AUTHORITY.issue("127.0.0.1");
        try (FakeTcpServer server = FakeTcpServer.startTls(certificate, Scripts.answering("* OK IMAP\r\n"))) {
            Reading reading = run(server, Map.of("expect", "IMAP", "tls", trusting(certificate, 365)));

            assertThat(reading.outcome()).as(reading.toString()).isEqualTo(Outcome.DEGRADED);
            assertThat(reading.reason()).isEqualTo(Reason.ASSERTION);
            assertThat(reading.assertions())
                    .extracting(AssertionResult::id, AssertionResult::ok)
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple("expect", true),
                            org.assertj.core.groups.Tuple.tuple("tls.min_days", false));
            assertThat(reading.tls().verified()).isTrue();
            assertThat(reading.phases().tls()).isPositive();
        }
    }

    @Test
    void refusesExpiredCertificate() throws Exception {
        Instant now = Instant.now();
        TestCertificate expired = AUTHORITY.issue(now.minusSeconds(7_200), now.minusSeconds(3_600), "127.0.0.1");
        try (FakeTcpServer server = FakeTcpServer.startTls(expired, Scripts.silent())) {
            Reading reading = run(server, Map.of("tls", trusting(expired, 0)));

            assertThat(reading.reason()).as(reading.toString()).isEqualTo(Reason.CERTIFICATE);
            assertThat(reading.tls().notAfter())
                    .isEqualTo(expired.leaf().getNotAfter().toInstant());
        }
    }

    private static Arguments target(String name, Script script, Map<String, ?> fields, Reason reason, String detail) {
        return Arguments.of(Named.of(name, script), fields, reason, detail);
    }

    private Map<String, ?> trusting(TestCertificate certificate, int minDays) {
        return Map.of("ca", certificate.trustFile(directory).toString(), "min_days", minDays);
    }

    private static Reading run(FakeTcpServer server, Map<String, ?> fields) throws Exception {
        ProbeConfig config = new ProbeConfig("127.0.0.1:" + server.port(), TIMEOUT, fields);
        try (Probe probe = new TcpProbeFactory().create(config)) {
            return probe.run(TestContext.within(TIMEOUT));
        }
    }
}
