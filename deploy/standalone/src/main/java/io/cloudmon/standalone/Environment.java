package io.cloudmon.standalone;

import io.cloudmon.standalone.instance.UsageException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Servers of the user's that are used instead of the embedded ones.
 *
 * @param variables the launcher's environment
 */
record Environment(Map<String, String> variables) {

    Environment {
        variables = Map.copyOf(variables);
    }

    /** The user's Kafka. */
    Optional<String> kafka() {
        return value("KAFKA_BOOTSTRAP_SERVERS");
    }

    /** The user's PostgreSQL. */
    Optional<String> database() {
        return value("QUARKUS_DATASOURCE_JDBC_URL");
    }

    /** The checkout whose built applications are run; the script names it. */
    static Path home() {
        String home = System.getProperty("cloudmon.home");
        if (home == null) {
            throw new UsageException("start with ./cloudmon, which says where the applications are");
        }
        return Path.of(home).toAbsolutePath().normalize();
    }

    private Optional<String> value(String name) {
        return Optional.ofNullable(variables.get(name)).filter(text -> !text.isBlank());
    }
}
