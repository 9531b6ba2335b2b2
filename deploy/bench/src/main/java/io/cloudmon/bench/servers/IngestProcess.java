package io.cloudmon.bench.servers;

import io.cloudmon.embedded.FreePort;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The built ingest in a process of its own, with the options of its container image and the heap of the chart's limit. */
public final class IngestProcess implements AutoCloseable {
    private static final Path JAR = Path.of("event-ingest/app/target/quarkus-app/quarkus-run.jar");
    private static final Duration START = Duration.ofMinutes(2);

    private final Process process;
    private final Path log;
    private final URI base;
    private final HttpClient http = HttpClient.newHttpClient();

    private IngestProcess(Process process, Path log, URI base) {
        this.process = process;
        this.log = log;
        this.base = base;
    }

    /**
     * Starts it and waits until it is ready.
     *
     * @param options of the JVM, before the usual ones
     * @param settings environment variables on top of the servers' addresses
     */
    public static IngestProcess start(Servers servers, List<String> options, Map<String, String> settings)
            throws IOException, InterruptedException {
        int port = FreePort.find();
        Path log = Files.createTempFile(servers.directory(), "ingest", ".log");
        ProcessBuilder builder =
                new ProcessBuilder(command(options)).redirectErrorStream(true).redirectOutput(log.toFile());
        Map<String, String> environment = builder.environment();
        environment.put("KAFKA_BOOTSTRAP_SERVERS", servers.broker().bootstrapServers());
        environment.put("QUARKUS_DATASOURCE_JDBC_URL", servers.database().url());
        environment.put("QUARKUS_DATASOURCE_USERNAME", servers.database().user());
        environment.put("QUARKUS_DATASOURCE_PASSWORD", "none");
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("CLOUDMON_JSON_LOGS", "false");
        environment.put(
                "CLOUDMON_DATA_DIRECTORY", servers.directory().resolve("ingest").toString());
        environment.putAll(settings);
        IngestProcess started = new IngestProcess(builder.start(), log, URI.create("http://127.0.0.1:" + port));
        started.awaitReady();
        return started;
    }

    /** Its metrics in Prometheus' text format. */
    public String metrics() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(base.resolve("/q/metrics"))
                .header("Accept", "text/plain")
                .build();
        return http.send(request, BodyHandlers.ofString()).body();
    }

    /** Seconds of processor time so far. */
    public double processorSeconds() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO).toMillis() / 1e3;
    }

    /** Stops it in its tracks; it stays a member of its consumer group for Kafka's session timeout, 45 s. */
    public void pause() throws IOException, InterruptedException {
        signal("-STOP");
    }

    /** Goes on after {@link #pause()}. */
    public void resume() throws IOException, InterruptedException {
        signal("-CONT");
    }

    public String log() throws IOException {
        return Files.readString(log);
    }

    /** Stops it as an orchestrator would, and prints what it complained of in its life. */
    @Override
    public void close() throws IOException, InterruptedException {
        long start = System.nanoTime();
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IllegalStateException("ingest did not stop: " + log());
        }
        System.out.printf("ingest stopped in %.1f s%n", (System.nanoTime() - start) / 1e9);
        log().lines()
                .filter(line -> line.contains(" WARN ") || line.contains(" ERROR "))
                .limit(20)
                .forEach(line -> System.out.println("  ingest: " + line));
    }

    private void awaitReady() throws IOException, InterruptedException {
        long deadline = System.nanoTime() + START.toNanos();
        while (System.nanoTime() < deadline) {
            if (process.waitFor(100, TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException("ingest ended: " + log());
            }
            if (isReady()) {
                return;
            }
        }
        process.destroyForcibly();
        throw new IllegalStateException("ingest was not ready in " + START + ": " + log());
    }

    private boolean isReady() throws InterruptedException {
        try {
            HttpRequest request =
                    HttpRequest.newBuilder(base.resolve("/q/health/ready")).build();
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    private void signal(String signal) throws IOException, InterruptedException {
        Process kill = new ProcessBuilder("kill", signal, Long.toString(process.pid()))
                .inheritIO()
                .start();
        if (kill.waitFor() != 0) {
            throw new IllegalStateException("kill " + signal + " failed; is ingest alive? " + log());
        }
    }

    private static List<String> command(List<String> options) {
        if (!Files.isRegularFile(JAR)) {
            throw new IllegalStateException(
                    JAR.toAbsolutePath() + " is missing; run in the checkout, after ./mvnw -DskipTests package");
        }
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:+UseParallelGC", "-Xmx700m", "--enable-native-access=ALL-UNNAMED"));
        command.addAll(options);
        command.addAll(List.of("-jar", JAR.toString()));
        return command;
    }
}
