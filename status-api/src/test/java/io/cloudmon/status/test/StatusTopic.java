package io.cloudmon.status.test;

import io.cloudmon.wire.ComponentStatus;
import io.cloudmon.wire.ComponentStatusCodec;
import io.cloudmon.wire.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;

/** Plays ingest: publishes states of components. */
public final class StatusTopic implements AutoCloseable {
    private final KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
            Map.of("bootstrap.servers", ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class)),
            new StringSerializer(),
            new ByteArraySerializer());

    public StatusTopic say(String component, String state, long sequence) {
        String now = Instant.now().toString();
        ComponentStatus status = new ComponentStatus(component, state, now, null, now, sequence, List.of());
        return send(component, ComponentStatusCodec.encode(status));
    }

    public StatusTopic raw(String component, String value) {
        return send(component, value == null ? null : value.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        producer.close();
    }

    private StatusTopic send(String key, byte[] value) {
        producer.send(new ProducerRecord<>(Topics.COMPONENT_STATUS, key, value));
        producer.flush();
        return this;
    }
}
