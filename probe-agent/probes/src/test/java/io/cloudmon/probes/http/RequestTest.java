package io.cloudmon.probes.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudmon.probe.Reading;
import io.cloudmon.probe.testkit.FakeHttpServer;
import io.cloudmon.probe.testkit.FakeHttpServer.Request;
import io.cloudmon.probe.testkit.HttpReply;
import io.cloudmon.result.Outcome;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RequestTest {
    private FakeHttpServer server;

    @BeforeEach
    void start() {
        server = FakeHttpServer.start().on("/", HttpReply.text("hello"));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void sendsWhatTheCheckSays() throws Exception {
        Map<String, ?> fields = Map.of(
                "method",
                "post",
                "body",
                "größe",
                "headers",
                Map.of("Content-Type", "text/plain", "X-One", 1),
                "basic",
                Map.of("username", "Aladdin", "password", "open sesame"));

        Probing.run(server.url("/?q=a%20b"), fields);

        Request request = server.requests().getFirst();
        assertThat(request.method()).isEqualTo("POST");
        assertThat(request.path()).isEqualTo("/?q=a%20b");
        assertThat(request.body()).isEqualTo("größe");
        assertThat(request.headers())
                .containsEntry("host", "127.0.0.1:" + server.port())
                .containsEntry("content-length", "7")
                .containsEntry("content-type", "text/plain")
                .containsEntry("x-one", "1")
                .containsEntry("connection", "close")
                .containsEntry("authorization", "Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==");
    }

    @Test
    void sendsBearerToken() throws Exception {
        Probing.run(server.url("/"), Map.of("bearer", "abc.def"));

        assertThat(server.requests().getFirst().headers()).containsEntry("authorization", "Bearer abc.def");
    }

    @Test
    void answersHeadWithoutBody() throws Exception {
        Reading reading = Probing.run(server.url("/"), Map.of("method", "HEAD"));

        assertThat(reading.outcome()).as(reading.toString()).isEqualTo(Outcome.SUCCESS);
        assertThat(server.requests().getFirst().method()).isEqualTo("HEAD");
    }

    @Test
    void measuresEveryPhaseThatHappenedAndNoOther() throws Exception {
        Duration delay = Duration.ofMillis(150);
        server.on("/slow", HttpReply.text("late").after(delay));

        Reading reading = Probing.run(server.url("/slow"), Map.of());

        assertThat(reading.phases().dns()).isNull();
        assertThat(reading.phases().tls()).isNull();
        assertThat(reading.phases().firstByte()).isBetween(delay.minusMillis(20), delay.plusSeconds(5));
        Duration sum = Stream.of(
                        reading.phases().connect(),
                        reading.phases().send(),
                        reading.phases().firstByte(),
                        reading.phases().transfer())
                .map(Objects::requireNonNull)
                .reduce(Duration.ZERO, Duration::plus);
        assertThat(reading.duration()).isGreaterThanOrEqualTo(sum).isLessThan(sum.plusMillis(500));
    }

    @Test
    void resolvesNamesFromTheHostsFile() throws Exception {
        Reading reading = Probing.run(server.url("localhost", "/"), Map.of("ip", 4));

        assertThat(reading.outcome()).as(reading.toString()).isEqualTo(Outcome.SUCCESS);
        assertThat(reading.phases().dns()).isNotNull();
        assertThat(reading.remoteIp()).isEqualTo("127.0.0.1");
    }
}
