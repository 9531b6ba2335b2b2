package io.cloudmon.e2e.journey;

import static org.awaitility.Awaitility.await;

import io.cloudmon.embedded.FreePort;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

/** The real launcher in a process of its own, as {@code ./cloudmon up} starts it, on free ports and fresh data. */
final class AllInOne implements AutoCloseable {
    private static final Path HOME = Path.of("../..").toAbsolutePath().normalize();
    private static final Path JAR = HOME.resolve("deploy/standalone/target/cloudmon-standalone-0.1.0-SNAPSHOT.jar");
    private static final Duration START = Duration.ofMinutes(3);

    private final Path directory;
    private final int port;
    private final Process launcher;

    private AllInOne(Path directory, int port, Process launcher) {
        this.directory = directory;
        this.port = port;
        this.launcher = launcher;
    }

    /** Starts it and waits until it says where the page is. */
    static AllInOne up(Path directory, Path catalogue) {
        int port = FreePort.find();
        Process launcher = launch(
                directory.resolve("up.out"),
                command("up", directory, "--port", Integer.toString(port), "--catalogue", catalogue.toString()));
        AllInOne started = new AllInOne(directory, port, launcher);
        await().atMost(START).until(() -> !launcher.isAlive() || started.said("The page is at"));
        if (!launcher.isAlive()) {
            throw new IllegalStateException("the launcher ended: " + started.output());
        }
        return started;
    }

    /** Runs one launcher command to its end. */
    static Finished run(Path directory, String verb, String... arguments) {
        try {
            Path output = Files.createTempFile(directory, verb, ".out");
            Process process = launch(output, command(verb, directory, arguments));
            if (!process.waitFor(2, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new IllegalStateException(verb + " did not end: " + Files.readString(output));
            }
            return new Finished(process.exitValue(), Files.readString(output));
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Runs a main class of a built application to its end. */
    static Finished runMain(Path directory, String module, String main, String... arguments) {
        try {
            Path output = Files.createTempFile(directory, "main", ".out");
            Path jar = HOME.resolve(module).resolve("target/quarkus-app/quarkus-run.jar");
            List<String> command = new ArrayList<>(List.of(java(), "-cp", jar.toString(), main));
            command.addAll(List.of(arguments));
            Process process = launch(output, command);
            process.waitFor();
            return new Finished(process.exitValue(), Files.readString(output));
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How a command ended and what it said. */
    record Finished(int status, String output) {}

    int port() {
        return port;
    }

    Path data() {
        return directory.resolve("data");
    }

    PublicApi api() {
        return new PublicApi("http://127.0.0.1:" + port);
    }

    Database database() {
        return new Database(ports("POSTGRESQL"));
    }

    String kafka() {
        return "127.0.0.1:" + ports("KAFKA");
    }

    /** The process of a part, as {@code processes.properties} names it. */
    ProcessHandle process(String part) {
        String entry = properties("processes.properties").getProperty(part);
        return ProcessHandle.of(Long.parseLong(entry.split(" ")[0])).orElseThrow();
    }

    String log(String part) {
        try {
            return Files.readString(data().resolve("logs").resolve(part + ".log"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    boolean said(String text) {
        return output().contains(text);
    }

    String output() {
        try {
            return Files.readString(directory.resolve("up.out"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws Exception {
        launcher.destroy();
        if (!launcher.waitFor(90, TimeUnit.SECONDS)) {
            launcher.destroyForcibly();
            throw new IllegalStateException("the launcher did not stop: " + output());
        }
    }

    private int ports(String name) {
        return Integer.parseInt(properties("ports.properties").getProperty(name));
    }

    private Properties properties(String file) {
        Properties properties = new Properties();
        try (var reader = Files.newBufferedReader(data().resolve(file))) {
            properties.load(reader);
            return properties;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> command(String verb, Path directory, String... arguments) {
        if (!Files.exists(JAR)) {
            throw new IllegalStateException(JAR + " is missing; ./mvnw verify builds it before these tests run");
        }
        List<String> command = new ArrayList<>(List.of(
                java(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx256m",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dcloudmon.home=" + HOME,
                "-jar",
                JAR.toString(),
                verb,
                "--data",
                directory.resolve("data").toString()));
        command.addAll(List.of(arguments));
        return command;
    }

    private static Process launch(Path output, List<String> command) {
        try {
            ProcessBuilder builder =
                    new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
            List.of(
                            "KAFKA_BOOTSTRAP_SERVERS",
                            "QUARKUS_DATASOURCE_JDBC_URL",
                            "CLOUDMON_PORT",
                            "CLOUDMON_AGENT_LOCATION")
                    .forEach(builder.environment()::remove);
            return builder.start();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
