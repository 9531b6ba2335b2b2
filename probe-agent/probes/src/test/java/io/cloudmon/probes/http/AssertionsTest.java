package io.cloudmon.probes.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudmon.probe.Reading;
import io.cloudmon.probe.testkit.FakeHttpServer;
import io.cloudmon.probe.testkit.HttpReply;
import io.cloudmon.result.AssertionResult;
import io.cloudmon.result.Blame;
import io.cloudmon.result.HttpFacts;
import io.cloudmon.result.Outcome;
import io.cloudmon.result.Reason;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AssertionsTest {
    private static final String DOCUMENT = """
            {"status": "ok", "version": 2.50, "ready": true, "gone": null, "big": 12345678901234567890,
             "nodes": [{"state": "up"}, {"state": "up"}], "mixed": [1, 2], "empty": []}
            """;
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
    void failsOnAnUnexpectedStatusWithTheStatusAsFact() throws Exception {
        server.on("/", HttpReply.status(503));

        Reading reading = Probing.run(server.url("/"), Map.of());

        assertThat(reading.outcome()).isEqualTo(Outcome.FAILURE);
        assertThat(reading.reason()).isEqualTo(Reason.HTTP_STATUS);
        assertThat(reading.blame()).isEqualTo(Blame.TARGET);
        assertThat(reading.detail()).isEqualTo("status 503, expected 2xx");
        assertThat(reading.http()).isEqualTo(new HttpFacts(503, "1.1"));
        assertThat(reading.assertions()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "200, 200, true",
        "204, 2xx, true",
        "204, 2XX, true",
        "302, 2xx, false",
        "404, 400-404, true",
        "405, 400-404, false",
        "503, '503', true",
        "200, 3xx, false"
    })
    void acceptsTheStatusCodesThatTheCheckStates(int status, String expected, boolean ok) throws Exception {
        server.on("/", HttpReply.status(status));

        Reading reading = Probing.run(server.url("/"), Map.of("assert", Map.of("status", List.of(299, expected))));

        assertThat(reading.outcome()).isEqualTo(ok ? Outcome.SUCCESS : Outcome.FAILURE);
        assertThat(reading.assertions()).extracting(AssertionResult::id).containsExactly("status");
        assertThat(reading.assertions().getFirst().ok()).isEqualTo(ok);
    }

    @Test
    void listsEveryAssertionAndNamesTheFirstThatBroke() throws Exception {
        server.on("/", HttpReply.text("all systems go").header("X-Version", "7.1"));
        Map<String, Object> expected = new LinkedHashMap<>();
        expected.put("status", 200);
        expected.put("body_contains", List.of("systems", "absent"));
        expected.put("body_matches", "s[aeiou]?y");
        expected.put("body_not_matches", "(?i)ERROR");
        expected.put("headers", Map.of("x-version", "^7\\."));

        Reading reading = Probing.run(server.url("/"), Map.of("assert", expected));

        assertThat(reading.outcome()).isEqualTo(Outcome.FAILURE);
        assertThat(reading.reason()).isEqualTo(Reason.ASSERTION);
        assertThat(reading.detail()).isEqualTo("body_contains[1]: not found in 14 bytes");
        assertThat(reading.assertions())
                .containsExactly(
                        new AssertionResult("status", true, "status 200"),
                        new AssertionResult("body_contains[0]", true, "found in 14 bytes"),
                        new AssertionResult("body_contains[1]", false, "not found in 14 bytes"),
                        new AssertionResult("body_matches", true, "found in 14 bytes"),
                        new AssertionResult("body_not_matches", true, "not found in 14 bytes"),
                        new AssertionResult("headers.x-version", true, "7.1"));
    }

    @ParameterizedTest
    @CsvSource({
        "$.status, ok, true",
        "$.status, OK, false",
        "$.version, 2.5, true",
        "$.version, 2.50, true",
        "$.version, two, false",
        "$.ready, true, true",
        "$.ready, false, false",
        "$.gone, null, true",
        "$.big, 12345678901234567890, true",
        "$.big, 12345678901234567891, false",
        "$.absent, 1, false",
        "$.nodes, x, false",
        "$.nodes[*].state, up, true",
        "$.mixed[*], 1, false",
        "$.empty[*], 1, false",
        "$.nodes.length(), 2, true",
        "$.nodes[0].state, up, true",
        "$.nodes[7].state, up, false"
    })
    void comparesJsonByValue(String path, String expected, boolean ok) throws Exception {
        server.on("/", HttpReply.json(DOCUMENT));

        Reading reading = Probing.run(server.url("/"), Map.of("assert", Map.of("json", Map.of(path, expected))));

        assertThat(reading.assertions())
                .singleElement()
                .satisfies(
                        result -> assertThat(result.ok()).as(result.toString()).isEqualTo(ok));
    }

    @Test
    void refusesWhatOnlyLooksLikeJson() throws Exception {
        server.on("/", HttpReply.json("{status: 'ok'}"));

        Reading reading = Probing.run(server.url("/"), Map.of("assert", Map.of("json", Map.of("$.status", "ok"))));

        assertThat(reading.detail()).isEqualTo("json.$.status: not valid JSON in 14 bytes");
    }

    @Test
    void showsWhatItSawButNoSecretThatTheTargetEchoes() throws Exception {
        server.on("/", HttpReply.status(200).header("X-Echo", "token is s3cr3t"));

        Reading reading = Probing.run(
                server.url("/"), Map.of("bearer", "s3cr3t", "assert", Map.of("headers", Map.of("X-Echo", "none"))));

        assertThat(reading.detail()).isEqualTo("headers.X-Echo: token is ***");
    }

    @Test
    void matchesPatternsInLinearTime() throws Exception {
        server.on("/", HttpReply.text("a".repeat(100_000)));

        Reading reading = Probing.run(server.url("/"), Map.of("assert", Map.of("body_matches", "(a+)+$b")));

        assertThat(reading.reason()).isEqualTo(Reason.ASSERTION);
    }
}
