package io.cloudmon.testservers;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/** A Quarkus test resource: Kafka and PostgreSQL as containers. Use it with {@link EnabledIfDocker}. */
public final class ContainerServers implements QuarkusTestResourceLifecycleManager {
    private @Nullable KafkaContainer kafka;
    private @Nullable PostgreSQLContainer postgresql;

    @Override
    public Map<String, String> start() {
        KafkaContainer broker = new KafkaContainer(DockerImageName.parse("apache/kafka-native:4.2.1"));
        kafka = broker;
        broker.start();
        PostgreSQLContainer database = new PostgreSQLContainer(DockerImageName.parse("postgres:18"));
        postgresql = database;
        database.withDatabaseName("cloudmon").start();
        return ServerSettings.of(
                broker.getBootstrapServers(), database.getJdbcUrl(), database.getUsername(), database.getPassword());
    }

    @Override
    public void stop() {
        if (kafka != null) {
            kafka.stop();
        }
        if (postgresql != null) {
            postgresql.stop();
        }
    }
}
