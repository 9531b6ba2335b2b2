package io.cloudmon.standalone.servers;

import io.cloudmon.embedded.EmbeddedKafka;
import io.cloudmon.embedded.EmbeddedPostgresql;
import io.cloudmon.standalone.instance.DataDirectory;
import io.cloudmon.standalone.instance.InternalPorts;
import io.cloudmon.standalone.instance.InternalPorts.Port;
import io.cloudmon.standalone.process.Postmaster;
import io.cloudmon.standalone.process.ProcessEntry;
import io.cloudmon.standalone.process.ProcessTable;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/** PostgreSQL and Kafka of one data directory. */
public final class LocalServers {
    private final DataDirectory data;
    private final InternalPorts ports;
    private final ProcessTable table;
    private final Object database = new Object();
    private final Object broker = new Object();
    private @Nullable EmbeddedPostgresql postgresql;
    private @Nullable EmbeddedKafka kafka;
    private volatile boolean stopping;

    public LocalServers(DataDirectory data, InternalPorts ports, ProcessTable table) {
        this.data = data;
        this.ports = ports;
        this.table = table;
    }

    /**
     * Starts PostgreSQL and makes the services' roles.
     *
     * @throws CancellationException when it has to stop already
     */
    public DatabaseAccess startPostgresql() {
        synchronized (database) {
            requireGoingOn();
            int port = ports.of(Port.POSTGRESQL);
            EmbeddedPostgresql started = EmbeddedPostgresql.start(data.postgresql(), port, Map.of());
            postgresql = started;
            Postmaster.read(data).ifPresent(process -> table.put("postgresql", ProcessEntry.of(process, port)));
            DatabaseRoles.create(started.jdbcUrl(), started.user());
            return DatabaseAccess.embedded(started.jdbcUrl());
        }
    }

    /**
     * Starts Kafka, inside this process.
     *
     * @throws CancellationException when it has to stop already
     */
    public void startKafka() {
        synchronized (broker) {
            requireGoingOn();
            int port = ports.of(Port.KAFKA);
            kafka = EmbeddedKafka.start(data.kafka(), port, ports.of(Port.KAFKA_CONTROLLER), Map.of());
            table.put("kafka", ProcessEntry.of(ProcessHandle.current(), port));
        }
    }

    /** What Kafka's clients connect to, before and after the start. */
    public String bootstrapServers() {
        return "127.0.0.1:" + ports.of(Port.KAFKA);
    }

    /** Stops Kafka, then PostgreSQL; one that is just starting is waited for, so that nothing is left behind. */
    public void stop() {
        stopping = true;
        synchronized (broker) {
            if (kafka != null) {
                kafka.close();
                kafka = null;
            }
        }
        synchronized (database) {
            if (postgresql != null) {
                postgresql.close();
                postgresql = null;
            }
        }
    }

    private void requireGoingOn() {
        if (stopping) {
            throw new CancellationException("CloudMon is stopping");
        }
    }
}
