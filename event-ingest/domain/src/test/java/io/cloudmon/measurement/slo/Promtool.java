package io.cloudmon.measurement.slo;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Prometheus' own evaluation of rules ({@code promtool test rules}), where it is installed. */
record Promtool(Path program) {

    /** The one that system property {@code promtool} names, or the first on the path. */
    static Optional<Promtool> find() {
        Stream<String> named = Stream.ofNullable(System.getProperty("promtool"));
        Stream<String> onPath = Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .map(directory -> directory + File.separator + "promtool");
        return Stream.concat(named, onPath)
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .map(Promtool::new);
    }

    /** What it said. */
    record Outcome(int exitCode, String text) {}

    /** Runs the unit tests in a file. */
    Outcome test(Path file) throws IOException, InterruptedException {
        Path said = file.resolveSibling(file.getFileName() + ".out");
        Process process = new ProcessBuilder(program.toString(), "test", "rules", file.toString())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        if (!process.waitFor(2, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IOException(program + " did not end within two minutes");
        }
        return new Outcome(process.exitValue(), Files.readString(said));
    }
}
