package io.cloudmon.standalone.servers;

import java.util.Map;

/**
 * Where the services find their database, as the environment variables that Quarkus reads.
 *
 * @param ingest for event-ingest
 * @param status for status-api
 */
public record DatabaseAccess(Map<String, String> ingest, Map<String, String> status) {

    public DatabaseAccess {
        ingest = Map.copyOf(ingest);
        status = Map.copyOf(status);
    }

    /** A server of the user's: the launcher's own environment already says everything. */
    public static DatabaseAccess external() {
        return new DatabaseAccess(Map.of(), Map.of());
    }

    static DatabaseAccess embedded(String jdbcUrl) {
        return new DatabaseAccess(variables(jdbcUrl, DatabaseRoles.INGEST), variables(jdbcUrl, DatabaseRoles.STATUS));
    }

    private static Map<String, String> variables(String jdbcUrl, String user) {
        return Map.of(
                "QUARKUS_DATASOURCE_JDBC_URL", jdbcUrl,
                "QUARKUS_DATASOURCE_USERNAME", user,
                "QUARKUS_DATASOURCE_PASSWORD", "none");
    }
}
