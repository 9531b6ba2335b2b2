package io.cloudmon.standalone.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReadinessTest {
    private static final Instant BEGIN = Instant.parse("2026-11-24T10:00:00Z");

    private final Readiness readiness = new Readiness();
    private HttpServer server;
    private String url;

    @BeforeEach
    void start() throws Exception {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
        url = "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @AfterEach
    void stop() {
        readiness.close();
        server.stop(0);
    }

    @Test
    void namesTheFirstComponentThatWasJudgedInThisRun() {
        answer("/api/v1/components", 200, """
                {"items": [
                  {"name": "Old", "region_name": "R", "state": "bad", "evaluated_until": "2026-11-24T09:59:59Z"},
                  {"name": "None", "region_name": "R", "state": "unknown", "evaluated_until": "2026-11-24T10:00:05Z"},
                  {"name": "Compute", "region_name": "Europe 1", "state": "good",
                   "evaluated_until": "2026-11-24T10:00:05.250Z"}]}""");

        assertThat(readiness.firstResult(url, BEGIN)).contains("Compute in Europe 1 is good");
    }

    @Test
    void doesNotTakeAnEarlierRunsStateForAResult() {
        answer("/api/v1/components", 200, """
                {"items": [
                  {"name": "Old", "region_name": "R", "state": "good", "evaluated_until": "2026-11-24T09:59:59Z"},
                  {"name": "New", "region_name": "R", "state": "unknown", "evaluated_until": null}]}""");

        assertThat(readiness.firstResult(url, BEGIN)).isEmpty();
    }

    @Test
    void isNotReadyUntilTheApplicationSaysSo() {
        assertThat(readiness.ready(url)).isFalse();

        answer("/q/health/ready", 503, "{\"status\": \"DOWN\"}");
        assertThat(readiness.ready(url)).isFalse();

        server.removeContext("/q/health/ready");
        answer("/q/health/ready", 200, "{\"status\": \"UP\"}");
        assertThat(readiness.ready(url)).isTrue();
    }

    private void answer(String path, int status, String body) {
        server.createContext(path, exchange -> {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }
}
