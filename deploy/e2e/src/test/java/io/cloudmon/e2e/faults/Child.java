package io.cloudmon.e2e.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A Java process of the run, its output in a file; it ends with the run at the latest. */
final class Child {
    private static final Path HOME = Path.of("../..").toAbsolutePath().normalize();
    private static final List<String> JAVA = List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Xmx384m",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow");
    private static final String SERVERS = "deploy/standalone/target/cloudmon-standalone-0.1.0-SNAPSHOT.jar";
    private static final Duration STOP = Duration.ofSeconds(30);

    private final Process process;

    private Child(Process process) {
        this.process = process;
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
    }

    /**
     * Starts a process in its own directory.
     *
     * @param arguments of {@code java}
     * @param environment on top of the run's own
     */
    static Child start(Path directory, List<String> arguments, Map<String, String> environment) {
        try {
            Files.createDirectories(directory);
            List<String> command = new ArrayList<>(JAVA);
            command.addAll(arguments);
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(
                            directory.resolve("log").toFile()));
            builder.environment().putAll(environment);
            return new Child(builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts a server's main class on the launcher's class path. */
    static Child server(Path directory, String main, String... arguments) {
        List<String> command = new ArrayList<>(List.of("-cp", built(SERVERS), main));
        command.addAll(List.of(arguments));
        return start(directory, command, Map.of());
    }

    /** A file that the build made, by its path in the checkout. */
    static String built(String path) {
        Path file = HOME.resolve(path);
        if (!Files.exists(file)) {
            throw new IllegalStateException(file + " is missing; ./mvnw verify builds it before these tests run");
        }
        return file.toString();
    }

    /** Kills it as {@code kill -9} does and returns when it is dead. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Asks it to end and waits for that. */
    void stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(STOP)) {
            kill();
            throw new IllegalStateException("the process " + process.pid() + " did not end within " + STOP);
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }
}
