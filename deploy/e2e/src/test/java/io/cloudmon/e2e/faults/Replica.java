package io.cloudmon.e2e.faults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cloudmon.embedded.FreePort;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A replica of the packaged event-ingest. */
final class Replica implements Part {
    private static final String JAR = "event-ingest/app/target/quarkus-app/quarkus-run.jar";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String name;
    private final Path directory;
    private final Map<String, String> environment;
    private final int port = FreePort.find();
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();
    private Child child;

    /** @param environment where it finds its servers and its catalogue */
    Replica(String name, Path directory, Map<String, String> environment) {
        this.name = name;
        this.directory = directory;
        this.environment = new HashMap<>(environment);
        this.environment.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        this.environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void start() {
        child = Child.start(directory, List.of("-jar", Child.built(JAR)), environment);
    }

    @Override
    public void kill() throws InterruptedException {
        child.kill();
    }

    /** Asks it to stop, as an orchestrator does, and waits until it has. */
    void stop() throws InterruptedException {
        child.stop();
    }

    boolean isRunning() {
        return child != null && child.isAlive();
    }

    /** Whether it says that it is ready. */
    boolean isReady() {
        return health().path("status").asText().equals("UP");
    }

    /** The partitions that it says it owns; none while it does not answer. */
    Set<Integer> owned() {
        for (JsonNode check : health().path("checks")) {
            if (check.path("name").asText().equals("check-results-assignment")) {
                String owned = check.path("data").path("owned").asText();
                return Stream.of(owned.replaceAll("[\\[\\]]", "").split(", "))
                        .filter(number -> !number.isEmpty())
                        .map(Integer::valueOf)
                        .collect(Collectors.toSet());
            }
        }
        return Set.of();
    }

    private JsonNode health() {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/q/health/ready"))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return JSON.readTree(
                    client.send(request, HttpResponse.BodyHandlers.ofString()).body());
        } catch (IOException e) {
            return JSON.createObjectNode();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return JSON.createObjectNode();
        }
    }
}
