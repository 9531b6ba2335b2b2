package io.cloudmon.standalone.sampletarget;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;

/** What the sample target answers over HTTP. */
final class SampleAnswers {
    private static final Duration SLOW = Duration.ofMillis(1_200);
    private static final Duration CYCLE = Duration.ofMinutes(10);
    private static final Duration FAILING = Duration.ofMinutes(2);

    private final Clock clock;

    SampleAnswers(Clock clock) {
        this.clock = clock;
    }

    void addTo(HttpServer server) {
        server.createContext("/healthy", exchange -> answer(exchange, 200, "healthy"));
        server.createContext("/slow", this::slow);
        server.createContext("/flaky", this::flaky);
        server.createContext("/error", exchange -> answer(exchange, 500, "broken as it should be"));
    }

    private void slow(HttpExchange exchange) throws IOException {
        try {
            Thread.sleep(SLOW);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        answer(exchange, 200, "slow");
    }

    /** Fails for the first two minutes of every ten. */
    private void flaky(HttpExchange exchange) throws IOException {
        long second = clock.instant().getEpochSecond() % CYCLE.toSeconds();
        boolean failing = second < FAILING.toSeconds();
        answer(exchange, failing ? 503 : 200, failing ? "unavailable for a while" : "available");
    }

    private static void answer(HttpExchange exchange, int status, String text) throws IOException {
        byte[] body = (text + "\n").getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/plain; charset=utf-8");
        boolean head = "HEAD".equals(exchange.getRequestMethod());
        exchange.sendResponseHeaders(status, head ? -1 : body.length);
        try (exchange) {
            if (!head) {
                exchange.getResponseBody().write(body);
            }
        }
    }
}
