package io.cloudmon.testservers;

import java.util.Map;

/** The settings through which an application under test finds its servers. */
final class ServerSettings {

    private ServerSettings() {}

    static Map<String, String> of(String bootstrapServers, String jdbcUrl, String user, String password) {
        return Map.of(
                "kafka.bootstrap.servers", bootstrapServers,
                "quarkus.datasource.jdbc.url", jdbcUrl,
                "quarkus.datasource.username", user,
                "quarkus.datasource.password", password.isEmpty() ? "none" : password);
    }
}
