package io.cloudmon.dashboards.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** A person at Grafana: reads and edits through the API, independently of the code under test. */
record GrafanaAccess(URI url, String authorization) {

    ObjectNode read(String path) {
        return (ObjectNode) call("GET", path, null, 200);
    }

    boolean has(String path) {
        return status(path) == 200;
    }

    int status(String path) {
        return send("GET", path, null).statusCode();
    }

    void send(String method, String path, String body, int expected) {
        call(method, path, body, expected);
    }

    /** Saves a dashboard that was read with {@code /api/dashboards/uid/…}, edited. */
    void save(ObjectNode stored) {
        ObjectNode body = new ObjectMapper().createObjectNode().put("overwrite", true);
        body.set("dashboard", stored.path("dashboard"));
        body.set("folderUid", stored.path("meta").path("folderUid"));
        call("POST", "/api/dashboards/db", body.toString(), 200);
    }

    void deleteIfThere(String path) {
        int status = send("DELETE", path, null).statusCode();
        if (status != 200 && status != 404) {
            throw new AssertionError("DELETE " + path + " answered " + status);
        }
    }

    private JsonNode call(String method, String path, String body, int expected) {
        HttpResponse<String> response = send(method, path, body);
        if (response.statusCode() != expected) {
            throw new AssertionError(method + " " + path + ": " + response.statusCode() + " " + response.body());
        }
        try {
            return new ObjectMapper().readTree(response.body());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private HttpResponse<String> send(String method, String path, String body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url + path))
                .header("Authorization", authorization)
                .header("Content-Type", "application/json")
                .method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
