package io.cloudmon.probes.websocket;

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
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class WebSocketProbeTest {
    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final Duration SHORT = Duration.ofSeconds(1);

    @TempDir
    private Path directory;

    @Test
    void isContentWithTheUpgradeWhenNothingIsExpected() throws Exception {
        Reading reading = run(WebSocketScripts.upgrading("", Scripts.silent()), Map.of());

        assertThat(reading.outcome()).as(reading.toString()).isEqualTo(Outcome.SUCCESS);
        assertThat(reading.http().status()).isEqualTo(101);
        assertThat(reading.phases().firstByte()).isPositive();
    }

    @Test
    void answersPingsAndFindsThePatternInALaterMessage() throws Exception {
        Script target = WebSocketScripts.upgrading("", peer -> {
            WebSocketScripts.frame(peer, 9, "are you there");
            assertThat(peer.getInputStream().read()).isEqualTo(0x8a);
            WebSocketScripts.frame(peer, 1, "first");
            WebSocketScripts.frame(peer, 1, "tick 42");
            Scripts.silent().serve(peer);
        });

        Reading reading = run(target, Map.of("expect", "tick \\d+"));

        assertThat(reading.outcome()).as(reading.toString()).isEqualTo(Outcome.SUCCESS);
        assertThat(reading.assertions())
                .singleElement()
                .satisfies(result -> assertThat(result.detail()).isEqualTo("found in message 2"));
    }

    static Stream<Arguments> hostileTargets() {
        return Stream.of(
                target(
                        "is no web socket",
                        Scripts.answering("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n")
                                .afterRequestHead(),
                        Reason.HTTP_STATUS,
                        "the status is 200"),
                target(
                        "forges the upgrade",
                        Scripts.answering("HTTP/1.1 101 X\r\nUpgrade: websocket\r\n"
                                        + "Connection: Upgrade\r\nSec-WebSocket-Accept: eA==\r\n\r\n")
                                .afterRequestHead(),
                        Reason.PROTOCOL,
                        "the upgrade is broken"),
                target(
                        "is another service",
                        Scripts.answering("SSH-2.0-x\r\n\r\n").afterRequestHead(),
                        Reason.PROTOCOL,
                        ""),
                target(
                        "closes",
                        WebSocketScripts.upgrading("", peer -> WebSocketScripts.frame(peer, 8, "\u0003\u00f3")),
                        Reason.ASSERTION,
                        "closed by the target with the code 1011"),
                target(
                        "breaks a frame",
                        WebSocketScripts.upgrading("", peer -> WebSocketScripts.frame(peer, 7, "x")),
                        Reason.PROTOCOL,
                        ""),
                target(
                        "floods",
                        WebSocketScripts.upgrading("", Scripts.flooding("", new byte[] {(byte) 0x81, 1, 'x'})),
                        Reason.ASSERTION,
                        "not found in 1000 messages"),
                target("falls silent", WebSocketScripts.upgrading("", Scripts.silent()), Reason.TIMEOUT, "while"));
    }

    @ParameterizedTest
    @MethodSource("hostileTargets")
    void namesReasonAndBlame(Script script, Reason reason, String detail) throws Exception {
        try (FakeTcpServer server = FakeTcpServer.start(script)) {
            Duration timeout = reason == Reason.TIMEOUT ? SHORT : TIMEOUT;
            Reading reading = run("ws://127.0.0.1:" + server.port(), Map.of("expect", "never"), timeout);

            assertThat(reading.outcome()).isEqualTo(Outcome.FAILURE);
            assertThat(reading.reason()).as(reading.toString()).isEqualTo(reason);
            assertThat(reading.blame()).isEqualTo(Blame.TARGET);
            assertThat(reading.detail()).contains(detail);
        }
    }

    @Test
    void demandsTheSubprotocol() throws Exception {
        Script agreeing = WebSocketScripts.upgrading("Sec-WebSocket-Protocol: graphql-ws\r\n", Scripts.silent());
        Script ignoring = WebSocketScripts.upgrading("", Scripts.silent());

        assertThat(run(agreeing, Map.of("subprotocol", "graphql-ws")).outcome()).isEqualTo(Outcome.SUCCESS);
        assertThat(run(ignoring, Map.of("subprotocol", "graphql-ws")).reason()).isEqualTo(Reason.PROTOCOL);
    }

    @Test
    void speaksTls() throws Exception {
        TestCertificate certificate = TestAuthority.create().issue("127.0.0.1");
        Script target = WebSocketScripts.upgrading("", Scripts.silent());
        try (FakeTcpServer server = FakeTcpServer.startTls(certificate, target)) {
            Map<String, ?> tls = Map.of("ca", certificate.trustFile(directory).toString());
            Reading reading = run("wss://127.0.0.1:" + server.port() + "/x", Map.of("tls", tls), TIMEOUT);

            assertThat(reading.outcome()).as(reading.toString()).isEqualTo(Outcome.SUCCESS);
            assertThat(reading.tls().verified()).isTrue();
        }
    }

    private static Arguments target(String name, Script script, Reason reason, String detail) {
        return Arguments.of(Named.of(name, script), reason, detail);
    }

    private static Reading run(Script script, Map<String, ?> fields) throws Exception {
        try (FakeTcpServer server = FakeTcpServer.start(script)) {
            return run("ws://127.0.0.1:" + server.port() + "/", fields, TIMEOUT);
        }
    }

    private static Reading run(String target, Map<String, ?> fields, Duration timeout) throws Exception {
        try (Probe probe = new WebSocketProbeFactory().create(new ProbeConfig(target, timeout, fields))) {
            return probe.run(TestContext.within(timeout));
        }
    }
}
