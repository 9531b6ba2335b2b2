package io.cloudmon.status.http;

import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jdbi.v3.core.ConnectionException;

/** Tells a database that is away or not migrated yet, which passes, from a statement that is wrong, which does not. */
final class DatabaseOutage {
    /** Connection, resources, operator intervention, system error. */
    private static final Set<String> CLASSES = Set.of("08", "53", "57", "58");

    /** No such schema, no such table: ingest has not made its views yet. */
    private static final Set<String> NOT_MIGRATED = Set.of("3F000", "42P01");

    private DatabaseOutage() {}

    /** The cause in a line, where it is an outage. */
    static Optional<String> of(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .filter(DatabaseOutage::isOutage)
                .map(cause ->
                        String.valueOf(cause.getMessage()).lines().findFirst().orElse(""))
                .findFirst();
    }

    private static boolean isOutage(Throwable cause) {
        if (cause instanceof ConnectionException) {
            return true;
        }
        if (!(cause instanceof SQLException sql) || sql.getSQLState() == null) {
            return false;
        }
        String state = sql.getSQLState();
        return NOT_MIGRATED.contains(state) || state.length() > 2 && CLASSES.contains(state.substring(0, 2));
    }
}
