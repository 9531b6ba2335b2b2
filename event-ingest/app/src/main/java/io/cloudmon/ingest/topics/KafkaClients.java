package io.cloudmon.ingest.topics;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The Kafka clients that are not channels, made from the {@code kafka.*} settings. */
@Dependent
class KafkaClients {
    private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(5);

    private final Map<String, Object> settings;

    KafkaClients(@Identifier("default-kafka-broker") Map<String, Object> settings) {
        this.settings = settings;
    }

    @Produces
    @Singleton
    Admin admin() {
        return Admin.create(new HashMap<>(settings));
    }

    void close(@Disposes Admin admin) {
        admin.close(CLOSE_TIMEOUT);
    }

    @Produces
    @ApplicationScoped
    Producer<String, byte[]> producer() {
        Map<String, Object> durable = new HashMap<>(settings);
        durable.put(ProducerConfig.ACKS_CONFIG, "all");
        durable.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, "true");
        durable.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, "10000");
        durable.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, "20000");
        durable.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, "10000");
        durable.put(ProducerConfig.LINGER_MS_CONFIG, "5");
        durable.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        return new KafkaProducer<>(durable, new StringSerializer(), new ByteArraySerializer());
    }

    void close(@Disposes Producer<String, byte[]> producer) {
        producer.close(CLOSE_TIMEOUT);
    }
}
