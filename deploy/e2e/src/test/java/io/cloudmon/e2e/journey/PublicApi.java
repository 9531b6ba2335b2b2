package io.cloudmon.e2e.journey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** What a reader of the page and of the API sees. */
record PublicApi(String url) {
    private static final ObjectMapper JSON = new ObjectMapper();

    String page() {
        return get("/");
    }

    JsonNode components() {
        return json("/api/v1/components").path("items");
    }

    String state(String component) {
        return json("/api/v1/components/" + component).path("state").asText();
    }

    JsonNode records(String component) {
        return json("/api/v1/components/" + component + "/availability").path("items");
    }

    JsonNode windows(String component, String kind) {
        return json("/api/v1/sla-windows?component=" + component + "&kind=" + kind)
                .path("items");
    }

    private JsonNode json(String path) {
        try {
            return JSON.readTree(get(path));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private String get(String path) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(URI.create(url + path)).build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(path + " answered " + answer.statusCode() + ": " + answer.body());
            }
            return answer.body();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
