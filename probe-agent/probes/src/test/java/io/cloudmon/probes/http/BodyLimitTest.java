package io.cloudmon.probes.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudmon.probe.Reading;
import io.cloudmon.probe.testkit.FakeHttpServer;
import io.cloudmon.probe.testkit.HttpReply;
import io.cloudmon.result.Outcome;
import io.cloudmon.result.Reason;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BodyLimitTest {
    private FakeHttpServer server;

    @BeforeEach
    void start() {
        server = FakeHttpServer.start();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void stopsReadingAnEndlessBodyAndSaysSo() throws Exception {
        server.on("/", HttpReply.chunks("0123456789abcdef".repeat(512).getBytes(StandardCharsets.US_ASCII), -1));

        Reading reading = Probing.run(server.url("/"), Map.of());

        assertThat(reading.outcome()).as(reading.toString()).isEqualTo(Outcome.SUCCESS);
        assertThat(reading.detail()).contains("max_body");
    }

    @Test
    void decodesNoMoreOfABombThanItMayRead() throws Exception {
        server.on("/", HttpReply.gzipBomb(200));

        Reading reading = Probing.run(server.url("/"), Map.of("assert", Map.of("body_contains", "needle")));

        assertThat(reading.reason()).as(reading.toString()).isEqualTo(Reason.ASSERTION);
        assertThat(reading.detail()).isEqualTo("body_contains: not found in the first 1048576 bytes");
    }

    @Test
    void readsCompressedText() throws Exception {
        server.on("/", HttpReply.gzipped("hay needle hay"));

        Reading reading = Probing.run(server.url("/"), Map.of("assert", Map.of("body_contains", "needle")));

        assertThat(reading.outcome()).as(reading.toString()).isEqualTo(Outcome.SUCCESS);
        assertThat(server.requests().getFirst().headers()).containsEntry("accept-encoding", "gzip");
    }

    @Test
    void cutsTheBodyAtTheLimitOfTheCheck() throws Exception {
        server.on("/", HttpReply.text("1234567890"));
        Map<String, ?> looking = Map.of("body_contains", "90");

        assertThat(Probing.run(server.url("/"), Map.of("max_body", 9, "assert", looking))
                        .detail())
                .isEqualTo("body_contains: not found in the first 9 bytes");
        assertThat(Probing.run(server.url("/"), Map.of("max_body", 10, "assert", looking))
                        .outcome())
                .isEqualTo(Outcome.SUCCESS);
    }

    @Test
    void readsInvalidUtf8AsReplacementCharacters() throws Exception {
        byte[] invalid = {'a', (byte) 0xff, (byte) 0xc3, 'b'};
        server.on("/", HttpReply.bytes(200, "text/plain; charset=utf-8", invalid));

        Reading reading = Probing.run(server.url("/"), Map.of("assert", Map.of("body_contains", "a\ufffd\ufffdb")));

        assertThat(reading.outcome()).as(reading.toString()).isEqualTo(Outcome.SUCCESS);
    }

    @Test
    void readsTheCharacterSetThatTheAnswerNames() throws Exception {
        byte[] latin = "prüfung".getBytes(StandardCharsets.ISO_8859_1);
        server.on("/", HttpReply.bytes(200, "text/plain; charset=iso-8859-1", latin));

        Reading reading = Probing.run(server.url("/"), Map.of("assert", Map.of("body_contains", "prüfung")));

        assertThat(reading.outcome()).as(reading.toString()).isEqualTo(Outcome.SUCCESS);
    }

    @Test
    void refusesDeeplyNestedJsonInsteadOfExhaustingItsStack() throws Exception {
        server.on("/", HttpReply.json("[".repeat(200_000)));

        Reading reading = Probing.run(server.url("/"), Map.of("assert", Map.of("json", Map.of("$..a", "1"))));

        assertThat(reading.reason()).as(reading.toString()).isEqualTo(Reason.ASSERTION);
        assertThat(reading.detail()).contains("not valid JSON");
    }
}
