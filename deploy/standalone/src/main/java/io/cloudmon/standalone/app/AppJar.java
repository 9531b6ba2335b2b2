package io.cloudmon.standalone.app;

import io.cloudmon.standalone.instance.UsageException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The built applications of a checkout. */
enum AppJar {
    PROBE_AGENT("probe-agent", "probe-agent/app", 128),
    EVENT_INGEST("event-ingest", "event-ingest/app", 256),
    STATUS_API("status-api", "status-api", 256);

    private final String part;
    private final String module;
    private final int heapMegabytes;

    AppJar(String part, String module, int heapMegabytes) {
        this.part = part;
        this.module = module;
        this.heapMegabytes = heapMegabytes;
    }

    String part() {
        return part;
    }

    int heapMegabytes() {
        return heapMegabytes;
    }

    Path in(Path home) {
        Path jar = home.resolve(module).resolve("target/quarkus-app/quarkus-run.jar");
        if (!Files.isRegularFile(jar)) {
            throw new UsageException(jar + " is missing; build it with ./mvnw -DskipTests package");
        }
        return jar;
    }
}
