package io.cloudmon.standalone;

import io.cloudmon.embedded.FreePort;
import io.cloudmon.standalone.app.Readiness;
import io.cloudmon.standalone.instance.DataDirectory;
import io.cloudmon.standalone.instance.PublicAddress;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;

/**
 * Runs everything once on throw-away data and keeps what the virtual machines learned, so that later starts are fast.
 *
 * <p>{@code ./cloudmon} calls it after a build; it is not for people.
 */
@Command(name = "train", hidden = true)
final class TrainCommand implements Callable<Integer> {
    private static final Duration CACHE_WRITING = Duration.ofMinutes(2);

    @Override
    public Integer call() throws Exception {
        Path scratch = Files.createTempDirectory("cloudmon-train-");
        try {
            train(new DataDirectory(scratch).create());
            return 0;
        } finally {
            delete(scratch);
        }
    }

    private static void train(DataDirectory data) throws IOException, InterruptedException {
        UpOptions options = new UpOptions();
        options.port = FreePort.find();
        PublicAddress address = new PublicAddress(options.host, options.port);
        Platform platform = Platform.prepare(data, address, options, new Console(nowhere()), true);
        Thread stopIfKilled = new Thread(() -> platform.stop(Duration.ZERO));
        Runtime.getRuntime().addShutdownHook(stopIfKilled);
        try (Readiness readiness = new Readiness()) {
            platform.start();
            readiness.reads(address.localUrl() + "/");
        } finally {
            platform.stop(CACHE_WRITING);
            Runtime.getRuntime().removeShutdownHook(stopIfKilled);
        }
    }

    private static PrintStream nowhere() {
        return new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
    }

    private static void delete(Path root) throws IOException {
        try (Stream<Path> paths = Files.walk(root)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
