package io.cloudmon.bench.agent;

import io.cloudmon.embedded.FreePort;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The built agent in a process of its own, with the options of its container image and the memory of the chart's limit. */
final class AgentProcess implements AutoCloseable {
    private static final Path JAR = Path.of("probe-agent/app/target/quarkus-app/quarkus-run.jar");

    private final ChildProcess process;
    private final URI metrics;
    private final HttpClient http = HttpClient.newHttpClient();

    private AgentProcess(ChildProcess process, URI metrics) {
        this.process = process;
        this.metrics = metrics;
    }

    static AgentProcess start(Path directory, String bootstrapServers) throws IOException, InterruptedException {
        if (!Files.isRegularFile(JAR)) {
            throw new IllegalStateException(
                    JAR.toAbsolutePath() + " is missing; run in the checkout, after ./mvnw -DskipTests package");
        }
        int port = FreePort.find();
        Map<String, String> environment = Map.of(
                "KAFKA_BOOTSTRAP_SERVERS",
                bootstrapServers,
                "CLOUDMON_AGENT_LOCATION",
                CatalogueOfChecks.LOCATION,
                "CLOUDMON_AGENT_DATA_DIRECTORY",
                Files.createTempDirectory(directory, "agent").toString(),
                "QUARKUS_HTTP_PORT",
                Integer.toString(port),
                "QUARKUS_HTTP_HOST",
                "127.0.0.1",
                "CLOUDMON_JSON_LOGS",
                "false");
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        ChildProcess process = ChildProcess.start(
                directory.resolve("agent.log"),
                environment,
                List.of(
                        java,
                        "-Xmx358m", // 70 % of the chart's 512 MiB, as the image's MaxRAMPercentage makes it
                        "-XX:+ExitOnOutOfMemoryError",
                        "--enable-native-access=ALL-UNNAMED",
                        "-jar",
                        JAR.toString()));
        Ports.await(port, process);
        return new AgentProcess(process, URI.create("http://127.0.0.1:" + port + "/q/metrics"));
    }

    ChildProcess process() {
        return process;
    }

    /** The sum of a metric's samples whose line contains a text. */
    long metric(String name, String containing) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(metrics).header("Accept", "text/plain").build();
        return (long) http.send(request, HttpResponse.BodyHandlers.ofString())
                .body()
                .lines()
                .filter(line -> line.startsWith(name) && line.contains(containing))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    /** Waits until it runs so many checks. */
    void awaitChecks(int checks) throws IOException, InterruptedException {
        while (metric("cloudmon_agent_catalogue_checks", "") != checks) {
            process.requireAlive();
            Thread.sleep(200);
        }
    }

    @Override
    public void close() {
        http.close();
        process.close();
    }
}
