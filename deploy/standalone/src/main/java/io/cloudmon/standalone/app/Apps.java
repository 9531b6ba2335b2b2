package io.cloudmon.standalone.app;

import io.cloudmon.standalone.instance.DataDirectory;
import io.cloudmon.standalone.instance.InternalPorts;
import io.cloudmon.standalone.instance.InternalPorts.Port;
import io.cloudmon.standalone.instance.PublicAddress;
import io.cloudmon.standalone.process.ChildCommand;
import io.cloudmon.standalone.servers.DatabaseAccess;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How the three applications are started, each in a process of its own (docs/adr/0002-child-processes.md).
 *
 * <p>All of it is configuration that an operator could write too; the applications are those of production.
 */
public final class Apps {
    private final AppSettings settings;
    private final DataDirectory data;
    private final InternalPorts ports;
    private final PublicAddress address;

    public Apps(AppSettings settings, DataDirectory data, InternalPorts ports, PublicAddress address) {
        this.settings = settings;
        this.data = data;
        this.ports = ports;
        this.address = address;
    }

    /** The agent; needs only Kafka, and waits for it. */
    public ChildCommand probeAgent() {
        Map<String, String> variables = base(ports.of(Port.PROBE_AGENT), "127.0.0.1");
        variables.put("CLOUDMON_AGENT_LOCATION", settings.location());
        variables.put("CLOUDMON_AGENT_DATA_DIRECTORY", data.agent().toString());
        // At the very first start the topic is made only seconds later, by ingest.
        variables.put("CLOUDMON_AGENT_CATALOGUE_RETRY", "500ms");
        variables.put("CLOUDMON_SAMPLE_HTTP_PORT", port(Port.SAMPLE_HTTP));
        variables.put("CLOUDMON_SAMPLE_TLS_PORT", port(Port.SAMPLE_TLS));
        variables.put("CLOUDMON_SAMPLE_EXPIRED_PORT", port(Port.SAMPLE_EXPIRED));
        variables.put("CLOUDMON_SAMPLE_TCP_PORT", port(Port.SAMPLE_TCP));
        variables.put(
                "CLOUDMON_SAMPLE_CERTIFICATE", settings.sampleCertificate().toString());
        return child(AppJar.PROBE_AGENT, variables, ports.of(Port.PROBE_AGENT));
    }

    /** Ingest; needs PostgreSQL and Kafka. */
    public ChildCommand eventIngest(DatabaseAccess database) {
        Map<String, String> variables = base(ports.of(Port.EVENT_INGEST), "127.0.0.1");
        variables.putAll(database.ingest());
        variables.put("CLOUDMON_CATALOGUE_DIRECTORY", settings.catalogue().toString());
        return child(AppJar.EVENT_INGEST, variables, ports.of(Port.EVENT_INGEST));
    }

    /** The page and the APIs; needs PostgreSQL and Kafka. */
    public ChildCommand statusApi(DatabaseAccess database) {
        Map<String, String> variables = base(address.port(), address.host());
        variables.putAll(database.status());
        return child(AppJar.STATUS_API, variables, address.port());
    }

    private Map<String, String> base(int port, String host) {
        Map<String, String> variables = new HashMap<>();
        variables.put("KAFKA_BOOTSTRAP_SERVERS", settings.bootstrapServers());
        variables.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        variables.put("QUARKUS_HTTP_HOST", host);
        variables.put("CLOUDMON_JSON_LOGS", System.getenv().getOrDefault("CLOUDMON_JSON_LOGS", "false"));
        return variables;
    }

    private ChildCommand child(AppJar app, Map<String, String> variables, int port) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx" + app.heapMegabytes() + "m"));
        command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow"));
        Path jar = app.in(settings.home());
        command.addAll(settings.cache().options(app.part(), jar));
        command.addAll(List.of("-jar", jar.toString()));
        return new ChildCommand(app.part(), command, variables, port);
    }

    private String port(Port port) {
        return Integer.toString(ports.of(port));
    }
}
