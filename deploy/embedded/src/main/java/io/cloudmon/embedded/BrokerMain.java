package io.cloudmon.embedded;

import java.nio.file.Path;
import java.util.Map;

/** The broker as a process of its own, so that it can end, or be killed, without anything else. */
public final class BrokerMain {
    private static final String USAGE = "usage: BrokerMain DIRECTORY PORT CONTROLLER_PORT";

    private BrokerMain() {}

    /**
     * Runs a broker until the process is asked to end.
     *
     * @param arguments the directory of the log, the client port and the controller's port
     */
    public static void main(String[] arguments) {
        if (arguments.length != 3) {
            throw new IllegalArgumentException(arguments.length + " arguments; " + USAGE);
        }
        EmbeddedKafka kafka = EmbeddedKafka.start(
                Path.of(arguments[0]), FreePort.parse(arguments[1]), FreePort.parse(arguments[2]), Map.of());
        Runtime.getRuntime().addShutdownHook(new Thread(kafka::close, "broker-stop"));
        kafka.awaitStopped();
    }
}
