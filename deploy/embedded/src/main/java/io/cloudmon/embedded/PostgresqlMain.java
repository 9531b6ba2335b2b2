package io.cloudmon.embedded;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** PostgreSQL under a process of its own, which stops it when asked to end. */
public final class PostgresqlMain {
    private static final String USAGE = "usage: PostgresqlMain DIRECTORY PORT";

    private PostgresqlMain() {}

    /**
     * Runs a server until the process is asked to end.
     *
     * @param arguments the directory of the data and the port
     */
    public static void main(String[] arguments) throws InterruptedException {
        if (arguments.length != 2) {
            throw new IllegalArgumentException(arguments.length + " arguments; " + USAGE);
        }
        EmbeddedPostgresql server =
                EmbeddedPostgresql.start(Path.of(arguments[0]), FreePort.parse(arguments[1]), Map.of());
        Runtime.getRuntime().addShutdownHook(new Thread(server::close, "postgresql-stop"));
        new CountDownLatch(1).await();
    }
}
