package io.cloudmon.probes.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudmon.probe.Reading;
import io.cloudmon.probe.testkit.FakeTcpServer;
import io.cloudmon.probe.testkit.Script;
import io.cloudmon.probe.testkit.Scripts;
import io.cloudmon.result.Blame;
import io.cloudmon.result.Outcome;
import io.cloudmon.result.Reason;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class HostileTargetTest {
    private static final Duration TIMEOUT = Duration.ofMillis(1_500);
    private static final Duration SLACK = Duration.ofSeconds(5);
    private static final String OK = "HTTP/1.1 200 OK\r\n";
    private static final Map<String, ?> PLAIN = Map.of();
    private static final Map<String, ?> READS_BODY = Map.of("assert", Map.of("body_contains", "needle"));

    @BeforeAll
    static void loadTheClasses() throws Exception {
        try (FakeTcpServer server =
                FakeTcpServer.start(Scripts.answering(OK + "\r\nneedle").afterRequestHead())) {
            Probing.run(url(server), READS_BODY);
        }
    }

    @ParameterizedTest
    @MethodSource("targets")
    void namesReasonAndBlameWithinTheDeadline(Script target, Map<String, ?> fields, Reason reason, String detail)
            throws Exception {
        try (FakeTcpServer server = FakeTcpServer.start(target)) {
            long start = System.nanoTime();
            Reading reading = Probing.run(new HttpProbeFactory(), url(server), fields, TIMEOUT);

            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(TIMEOUT.plus(SLACK));
            assertThat(reading.outcome()).isEqualTo(Outcome.FAILURE);
            assertThat(reading.reason()).as(reading.toString()).isEqualTo(reason);
            assertThat(reading.blame()).isEqualTo(Blame.TARGET);
            assertThat(reading.detail()).contains(detail);
            assertThat(reading.phases().connect()).isNotNull();
            assertThat(reading.remoteIp()).isEqualTo("127.0.0.1");
        }
    }

    @Test
    void readsAConnectionThatIsClosedAtOnceAsBroken() throws Exception {
        try (FakeTcpServer server = FakeTcpServer.start(Scripts.closing())) {
            Reading reading = Probing.run(url(server), PLAIN);

            assertThat(reading.reason())
                    .as("closed, or reset when the request was on its way: %s", reading)
                    .isIn(Reason.PROTOCOL, Reason.CONNECT);
            assertThat(reading.blame()).isEqualTo(Blame.TARGET);
        }
    }

    static Stream<Arguments> targets() {
        byte[] block = "x".repeat(8_192).getBytes(StandardCharsets.US_ASCII);
        return Stream.of(
                target(
                        "never answers",
                        Scripts.silent(),
                        PLAIN,
                        Reason.TIMEOUT,
                        "no answer within 1.5 s while waiting for the first byte"),
                target(
                        "stops within the head",
                        answer(OK + "Content-Len", Scripts.silent()),
                        PLAIN,
                        Reason.TIMEOUT,
                        "while receiving the answer"),
                target(
                        "stops within the body",
                        answer(OK + "Content-Length: 9\r\n\r\nabc", Scripts.silent()),
                        PLAIN,
                        Reason.TIMEOUT,
                        "while receiving the answer"),
                target(
                        "drips its head",
                        Scripts.dripping("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n", Duration.ofMillis(150)),
                        PLAIN,
                        Reason.TIMEOUT,
                        "while receiving the answer"),
                target(
                        "drips its body for ever",
                        answer(OK + "\r\n", Scripts.dripping("x".repeat(1_000), Duration.ofMillis(50))),
                        PLAIN,
                        Reason.TIMEOUT,
                        "while receiving the answer"),
                target(
                        "closes after the request",
                        Scripts.closing().afterRequestHead(),
                        PLAIN,
                        Reason.PROTOCOL,
                        "closed the connection while waiting for the first byte"),
                target(
                        "half-closes without an answer",
                        Scripts.halfClosingAfter("").afterRequestHead(),
                        PLAIN,
                        Reason.PROTOCOL,
                        "closed the connection"),
                target(
                        "half-closes within the body",
                        Scripts.halfClosingAfter(OK + "Content-Length: 9\r\n\r\nabc")
                                .afterRequestHead(),
                        PLAIN,
                        Reason.PROTOCOL,
                        "closed the connection while receiving the answer"),
                target(
                        "closes within the head",
                        Scripts.answering(OK + "X: y").afterRequestHead(),
                        PLAIN,
                        Reason.PROTOCOL,
                        "not valid HTTP"),
                target(
                        "closes within a chunk",
                        Scripts.answering(OK + "Transfer-Encoding: chunked\r\n\r\n9\r\nabc")
                                .afterRequestHead(),
                        PLAIN,
                        Reason.PROTOCOL,
                        "closed the connection"),
                target(
                        "resets after the request",
                        Scripts.resettingAfter("").afterRequestHead(),
                        PLAIN,
                        Reason.CONNECT,
                        "connection reset while waiting for the first byte"),
                target(
                        "resets within the body",
                        Scripts.resettingAfter(OK + "Content-Length: 9\r\n\r\nabc")
                                .afterRequestHead(),
                        PLAIN,
                        Reason.CONNECT,
                        "connection reset while receiving the answer"),
                target(
                        "speaks SSH",
                        Scripts.answering("SSH-2.0-OpenSSH_9.2\r\n").afterRequestHead(),
                        PLAIN,
                        Reason.PROTOCOL,
                        "not valid HTTP"),
                target(
                        "speaks another protocol",
                        Scripts.answering("ICY/1.0 200 OK\r\n\r\n").afterRequestHead(),
                        PLAIN,
                        Reason.PROTOCOL,
                        "not valid HTTP"),
                target(
                        "sends a status that is none",
                        Scripts.answering("HTTP/1.1 99 Low\r\n\r\n").afterRequestHead(),
                        PLAIN,
                        Reason.PROTOCOL,
                        "not valid HTTP"),
                target(
                        "sends a status of four digits",
                        Scripts.answering("HTTP/1.1 1000 High\r\n\r\n").afterRequestHead(),
                        PLAIN,
                        Reason.PROTOCOL,
                        "not valid HTTP"),
                target(
                        "sends an endless head",
                        Scripts.flooding(OK + "X: ", block).afterRequestHead(),
                        PLAIN,
                        Reason.PROTOCOL,
                        "not valid HTTP"),
                target(
                        "sends endless headers",
                        Scripts.flooding(OK, "X-A: 0123456789\r\n".repeat(500).getBytes(StandardCharsets.US_ASCII))
                                .afterRequestHead(),
                        PLAIN,
                        Reason.PROTOCOL,
                        "not valid HTTP"),
                target(
                        "sends an endless status line",
                        Scripts.flooding("HTTP/1.1 200 ", block).afterRequestHead(),
                        PLAIN,
                        Reason.PROTOCOL,
                        "not valid HTTP"),
                target(
                        "sends an endless interim answer",
                        Scripts.flooding(
                                        "",
                                        "HTTP/1.1 102 Processing\r\n\r\n"
                                                .repeat(300)
                                                .getBytes(StandardCharsets.US_ASCII))
                                .afterRequestHead(),
                        PLAIN,
                        Reason.TIMEOUT,
                        "while receiving the answer"),
                target(
                        "sends an endless chunk size",
                        Scripts.flooding(OK + "Transfer-Encoding: chunked\r\n\r\n", block)
                                .afterRequestHead(),
                        PLAIN,
                        Reason.PROTOCOL,
                        "not valid HTTP"),
                target(
                        "sends two lengths",
                        Scripts.answering(OK + "Content-Length: 1\r\nContent-Length: 2\r\n\r\nab")
                                .afterRequestHead(),
                        PLAIN,
                        Reason.PROTOCOL,
                        "not valid HTTP"),
                target(
                        "sends a negative length",
                        Scripts.answering(OK + "Content-Length: -1\r\n\r\n").afterRequestHead(),
                        PLAIN,
                        Reason.PROTOCOL,
                        "not valid HTTP"),
                target(
                        "sends broken gzip",
                        Scripts.answering(OK + "Content-Encoding: gzip\r\nContent-Length: 30\r\n\r\n" + "g".repeat(30))
                                .afterRequestHead(),
                        READS_BODY,
                        Reason.PROTOCOL,
                        "broken"),
                target(
                        "sends a body without end",
                        Scripts.flooding(OK + "Content-Length: 10737418240\r\n\r\n", block)
                                .afterRequestHead(),
                        READS_BODY,
                        Reason.ASSERTION,
                        "not found in the first 1048576 bytes"));
    }

    private static Arguments target(String name, Script script, Map<String, ?> fields, Reason reason, String detail) {
        return Arguments.of(Named.of(name, script), fields, reason, detail);
    }

    private static Script answer(String head, Script then) {
        Script start = peer -> {
            peer.getOutputStream().write(head.getBytes(StandardCharsets.ISO_8859_1));
            then.serve(peer);
        };
        return start.afterRequestHead();
    }

    private static String url(FakeTcpServer server) {
        return "http://127.0.0.1:" + server.port() + "/";
    }
}
