package io.cloudmon.e2e.faults;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Broker, PostgreSQL and replicas of ingest, each of them processes of its own, on fresh data and free ports. */
final class Bed implements AutoCloseable {
    private static final Duration START = Duration.ofMinutes(1);

    private final Path directory;
    private final Broker broker;
    private final DatabaseServer database;
    private final List<Replica> replicas = new ArrayList<>();

    private Bed(Path directory) {
        this.directory = directory;
        this.broker = new Broker(directory.resolve("broker"));
        this.database = new DatabaseServer(directory.resolve("postgresql"));
    }

    /** Starts the servers, but no replica yet, and waits for PostgreSQL: ingest waits for Kafka by itself. */
    static Bed start(Path directory, Workload workload) throws IOException {
        Bed bed = new Bed(directory);
        Files.createDirectories(bed.catalogue());
        Files.writeString(bed.catalogue().resolve("catalogue.yaml"), workload.catalogue());
        bed.broker.start();
        bed.database.start();
        await().atMost(START).ignoreExceptions().until(() -> {
            Measurements.open(bed.database).close();
            return true;
        });
        return bed;
    }

    /** Starts one more replica. */
    Replica addReplica() {
        String name = "ingest-" + (replicas.size() + 1);
        Replica replica = new Replica(
                name,
                directory.resolve(name),
                Map.of(
                        "KAFKA_BOOTSTRAP_SERVERS", broker.bootstrapServers(),
                        "QUARKUS_DATASOURCE_JDBC_URL", database.jdbcUrl(),
                        "QUARKUS_DATASOURCE_USERNAME", database.user(),
                        "QUARKUS_DATASOURCE_PASSWORD", "none",
                        "CLOUDMON_CATALOGUE_DIRECTORY", catalogue().toString(),
                        "CLOUDMON_DATA_DIRECTORY", directory.toString(),
                        "CLOUDMON_JSON_LOGS", "false"));
        replicas.add(replica);
        replica.start();
        return replica;
    }

    Broker broker() {
        return broker;
    }

    DatabaseServer database() {
        return database;
    }

    /** Those that run. */
    List<Replica> replicas() {
        return replicas.stream().filter(Replica::isRunning).toList();
    }

    @Override
    public void close() throws Exception {
        for (Replica replica : replicas()) {
            replica.kill();
        }
        broker.kill();
        database.kill();
    }

    private Path catalogue() {
        return directory.resolve("catalogue");
    }
}
