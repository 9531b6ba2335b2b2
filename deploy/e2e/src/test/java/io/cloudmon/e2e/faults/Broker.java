package io.cloudmon.e2e.faults;

import io.cloudmon.embedded.FreePort;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The broker, a process of its own that comes back on the same data and ports. */
final class Broker implements Part {
    private static final String CLASSES = "deploy/standalone/target/cloudmon-standalone-0.1.0-SNAPSHOT.jar";
    private static final String MAIN = "io.cloudmon.embedded.BrokerMain";

    private final Path directory;
    private final int port = FreePort.find();
    private final int controllerPort = FreePort.find();
    private Child child;

    Broker(Path directory) {
        this.directory = directory;
    }

    String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    @Override
    public String name() {
        return "broker";
    }

    @Override
    public void start() {
        String data = directory.resolve("data").toString();
        child = Child.start(
                directory,
                List.of("-cp", Child.built(CLASSES), MAIN, data, String.valueOf(port), String.valueOf(controllerPort)),
                Map.of());
    }

    @Override
    public void kill() throws InterruptedException {
        child.kill();
    }
}
