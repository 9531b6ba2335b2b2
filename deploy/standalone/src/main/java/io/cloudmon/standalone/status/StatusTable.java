package io.cloudmon.standalone.status;

import io.cloudmon.standalone.app.Readiness;
import io.cloudmon.standalone.instance.DataDirectory;
import io.cloudmon.standalone.process.ProcessEntry;
import io.cloudmon.standalone.process.ProcessTable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Looks at every part that the launcher noted. */
public final class StatusTable {
    private StatusTable() {}

    /**
     * Asks each part, in the order of the names.
     *
     * @param page where status-api answers, which may be another address than loopback
     */
    public static List<PartStatus> look(ProcessTable table, DataDirectory data, String page) {
        List<PartStatus> parts = new ArrayList<>();
        try (Readiness readiness = new Readiness()) {
            table.entries().entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .forEach(entry -> parts.add(look(entry.getKey(), entry.getValue(), data, page, readiness)));
        }
        return parts;
    }

    /** As lines for a terminal. */
    public static List<String> lines(List<PartStatus> parts) {
        PartStatus head = new PartStatus("PART", "PID", "PORT", "HEALTH", "UPTIME", "MEMORY");
        return Stream.concat(Stream.of(head), parts.stream())
                .map(part -> String.format(
                        Locale.ROOT,
                        "  %-14s %8s  %6s  %-10s %12s %9s",
                        part.name(),
                        part.pid(),
                        part.port(),
                        part.health(),
                        part.uptime(),
                        part.memory()))
                .toList();
    }

    private static PartStatus look(
            String name, ProcessEntry entry, DataDirectory data, String page, Readiness readiness) {
        Optional<ProcessHandle> process = entry.process();
        return new PartStatus(
                name,
                process.map(handle -> Long.toString(handle.pid())).orElse("-"),
                Integer.toString(entry.port()),
                process.isEmpty() ? "down" : health(name, entry.port(), data, page, readiness),
                process.map(handle -> uptime(entry.started())).orElse("-"),
                process.map(handle -> Memory.of(handle, "postgresql".equals(name)))
                        .orElse("-"));
    }

    /** The sample target is a part of the process that Kafka is in; its memory is counted there. */
    private static String memory(String name, ProcessHandle process) {
        return "sample-target".equals(name) ? "in kafka" : Memory.of(process, "postgresql".equals(name));
    }

    private static String health(String name, int port, DataDirectory data, String page, Readiness readiness) {
        return switch (name) {
            case "status-api" -> readiness.ready(page) ? "up" : "not ready";
            case "probe-agent", "event-ingest" -> readiness.ready("http://127.0.0.1:" + port) ? "up" : "not ready";
            case "sample-target" -> Files.exists(data.targetStopped()) ? "stopped" : listening(port);
            default -> listening(port);
        };
    }

    private static String listening(int port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected() ? "up" : "down";
        } catch (IOException e) {
            return "down";
        }
    }

    private static String uptime(Instant started) {
        Duration lived = Duration.between(started, Instant.now());
        return lived.toHours() + " h " + lived.toMinutesPart() + " m " + lived.toSecondsPart() + " s";
    }
}
