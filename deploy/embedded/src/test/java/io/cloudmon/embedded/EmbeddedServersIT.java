package io.cloudmon.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedServersIT {

    @TempDir
    Path directory;

    @Test
    void kafkaKeepsItsTopicsAcrossARestart() throws Exception {
        int port = FreePort.find();
        int controller = FreePort.find();
        try (EmbeddedKafka kafka = EmbeddedKafka.start(directory, port, controller, Map.of());
                Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
            admin.createTopics(List.of(new NewTopic("kept", 2, (short) 1)))
                    .all()
                    .get();
        }

        try (EmbeddedKafka kafka = EmbeddedKafka.start(directory, port, controller, Map.of());
                Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
            assertThat(admin.listTopics().names().get()).contains("kept");
        }
    }

    @Test
    void postgresqlKeepsItsDataAcrossARestartAndCommitsDurably() throws Exception {
        int port = FreePort.find();
        try (EmbeddedPostgresql postgresql = EmbeddedPostgresql.start(directory, port, Map.of())) {
            query(postgresql, "CREATE TABLE kept AS SELECT 42 AS answer; SELECT answer FROM kept", "42");
        }

        try (EmbeddedPostgresql postgresql = EmbeddedPostgresql.start(directory, port, Map.of())) {
            query(postgresql, "SELECT answer FROM kept", "42");
            query(postgresql, "SHOW fsync", "on");
            query(postgresql, "SHOW synchronous_commit", "on");
        }
    }

    private static void query(EmbeddedPostgresql postgresql, String sql, String expected) throws Exception {
        try (Connection connection = DriverManager.getConnection(postgresql.jdbcUrl(), postgresql.user(), "");
                var statement = connection.createStatement()) {
            boolean rows = statement.execute(sql);
            while (!rows) {
                rows = statement.getMoreResults();
            }
            try (ResultSet result = statement.getResultSet()) {
                assertThat(result.next()).isTrue();
                assertThat(result.getString(1)).isEqualTo(expected);
            }
        }
    }
}
