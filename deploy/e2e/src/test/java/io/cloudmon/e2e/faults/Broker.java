package io.cloudmon.e2e.faults;

import io.cloudmon.embedded.FreePort;
import java.nio.file.Path;

/** The broker, a process of its own that comes back on the same data and ports. */
final class Broker implements Part {
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
        child = Child.server(
                directory,
                "io.cloudmon.embedded.BrokerMain",
                data,
                Integer.toString(port),
                Integer.toString(controllerPort));
    }

    @Override
    public void kill() throws InterruptedException {
        child.kill();
    }
}
