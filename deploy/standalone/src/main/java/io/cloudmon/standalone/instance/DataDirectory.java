package io.cloudmon.standalone.instance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where an all-in-one keeps everything: databases, logs, ports, its lock.
 *
 * @param root absolute
 */
public record DataDirectory(Path root) {

    public DataDirectory {
        root = root.toAbsolutePath().normalize();
    }

    /**
     * Makes the directory where it is absent.
     *
     * @throws UsageException when nothing can be written there
     */
    public DataDirectory create() {
        try {
            Files.createDirectories(logs());
        } catch (IOException e) {
            throw unusable(e);
        }
        if (!Files.isWritable(root)) {
            throw unusable(null);
        }
        return this;
    }

    /** Each part's log. */
    public Path logs() {
        return root.resolve("logs");
    }

    /** Held locked for as long as a launcher lives. */
    public Path lock() {
        return root.resolve("launcher.lock");
    }

    /** Who the launcher is, for {@code down}, {@code status} and a second {@code up}. */
    public Path launcher() {
        return root.resolve("launcher.properties");
    }

    /** The processes of the last start, so that the next can clean up after a crash. */
    public Path processes() {
        return root.resolve("processes.properties");
    }

    /** The internal ports of the last start. */
    public Path ports() {
        return root.resolve("ports.properties");
    }

    /** Present while the sample target is to be stopped. */
    public Path targetStopped() {
        return root.resolve("target.stopped");
    }

    /** PostgreSQL's program files and data. */
    public Path postgresql() {
        return root.resolve("postgresql");
    }

    /** PostgreSQL's own note of its process. */
    public Path postmaster() {
        return postgresql().resolve("data").resolve("postmaster.pid");
    }

    /** Kafka's log. */
    public Path kafka() {
        return root.resolve("kafka");
    }

    /** The probe agent's cache and spool. */
    public Path agent() {
        return root.resolve("probe-agent");
    }

    /** The sample target's certificates. */
    public Path certificates() {
        return root.resolve("certificates");
    }

    /** The reader's own copy of the sample catalogue. */
    public Path sampleCatalogue() {
        return root.resolve("sample-catalogue");
    }

    private UsageException unusable(@Nullable IOException cause) {
        String message = "the data directory " + root + " cannot be written by user '" + System.getProperty("user.name")
                + "'; choose another one with --data or correct its owner";
        return cause == null ? new UsageException(message) : new UsageException(message, cause);
    }
}
