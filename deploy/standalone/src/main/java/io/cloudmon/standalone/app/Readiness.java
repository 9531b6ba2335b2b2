package io.cloudmon.standalone.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.Set;

/** Asks the applications how they are. */
public final class Readiness implements AutoCloseable {
    private static final Set<String> REAL_STATES = Set.of("good", "degraded", "bad");

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final ObjectMapper json = new ObjectMapper();

    /** Whether an application says that it is ready. */
    public boolean ready(String baseUrl) {
        return get(baseUrl + "/q/health/ready").isPresent();
    }

    /**
     * A component that the page shows in a real state which comes from a slot after {@code since}; a state that an
     * earlier run left does not count.
     */
    public Optional<String> firstResult(String baseUrl, Instant since) {
        return get(baseUrl + "/api/v1/components").flatMap(body -> firstReal(body, since));
    }

    /** Reads a page once, so that a training run sees what a reader does. */
    public boolean reads(String url) {
        return get(url).isPresent();
    }

    @Override
    public void close() {
        client.shutdownNow();
    }

    private Optional<String> firstReal(String body, Instant since) {
        try {
            for (JsonNode component : json.readTree(body).path("items")) {
                if (REAL_STATES.contains(component.path("state").asText())
                        && after(component.path("evaluated_until").asText(), since)) {
                    return Optional.of(component.path("name").asText() + " in "
                            + component.path("region_name").asText() + " is "
                            + component.path("state").asText());
                }
            }
            return Optional.empty();
        } catch (IOException e) {
            throw new IllegalStateException("/api/v1/components did not answer with JSON", e);
        }
    }

    private static boolean after(String instant, Instant since) {
        try {
            return Instant.parse(instant).isAfter(since);
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private Optional<String> get(String url) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            return answer.statusCode() == 200 ? Optional.of(answer.body()) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
