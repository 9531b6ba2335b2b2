package io.cloudmon.status.test;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.flywaydb.core.Flyway;

/**
 * Kafka and PostgreSQL as status-api finds them: measurements migrated by another, its own user allowed to read views
 * only.
 */
abstract class StatusServers implements QuarkusTestResourceLifecycleManager {
    static final String ADMIN_USER = "test.admin.username";
    static final String ADMIN_PASSWORD = "test.admin.password";

    private final QuarkusTestResourceLifecycleManager servers;

    StatusServers(QuarkusTestResourceLifecycleManager servers) {
        this.servers = servers;
    }

    @Override
    public Map<String, String> start() {
        Map<String, String> settings = new HashMap<>(servers.start());
        String url = settings.get("quarkus.datasource.jdbc.url");
        String user = settings.get("quarkus.datasource.username");
        String password = settings.get("quarkus.datasource.password");
        migrate(url, user, password);
        createReader(url, user, password);
        createTopic(settings.get("kafka.bootstrap.servers"));
        settings.put(ADMIN_USER, user);
        settings.put(ADMIN_PASSWORD, password);
        settings.put("quarkus.datasource.username", "status_app");
        settings.put("quarkus.datasource.password", "none");
        settings.put("quarkus.http.test-port", "0");
        settings.put("cloudmon.status.live.heartbeat", "500ms");
        settings.put("cloudmon.status.page.refresh", "60s");
        settings.put("cloudmon.status.links.Imprint", "https://example.org/imprint");
        return settings;
    }

    @Override
    public void stop() {
        servers.stop();
    }

    private static void migrate(String url, String user, String password) {
        Flyway.configure()
                .dataSource(url, user, password)
                .defaultSchema("measurement")
                .schemas("measurement")
                .locations("classpath:db/measurement")
                .load()
                .migrate();
    }

    private static void createReader(String url, String user, String password) {
        try (Connection connection = DriverManager.getConnection(url, user, password);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE ROLE status_app LOGIN PASSWORD 'none' IN ROLE cloudmon_read");
            statement.execute("GRANT CREATE ON DATABASE cloudmon TO status_app");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void createTopic(String bootstrapServers) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            NewTopic topic = new NewTopic("cloudmon.component-status.v1", 1, (short) 1)
                    .configs(Map.of("cleanup.policy", "compact"));
            admin.createTopics(List.of(topic))
                    .all()
                    .toCompletionStage()
                    .toCompletableFuture()
                    .join();
        }
    }
}
