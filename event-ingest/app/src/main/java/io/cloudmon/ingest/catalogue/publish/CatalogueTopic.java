package io.cloudmon.ingest.catalogue.publish;

import io.cloudmon.wire.CatalogueCodec;
import io.cloudmon.wire.Topics;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** The catalogue topic. Each call opens a client and closes it: a catalogue changes seldom. */
@ApplicationScoped
class CatalogueTopic {
    /** One for all replicas, so that a writer that was thought dead is fenced by the next. */
    private static final String TRANSACTIONAL_ID = "cloudmon-catalogue";

    private final Map<String, Object> connection;
    private final CatalogueSettings settings;
    private final Clock clock;

    @Inject
    CatalogueTopic(
            @Identifier("default-kafka-broker") Map<String, Object> connection,
            CatalogueSettings settings,
            Clock clock) {
        this.connection = connection;
        this.settings = settings;
        this.clock = clock;
    }

    /** Everything that the topic holds, the marker too. */
    Map<String, byte[]> read() {
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                configuration(Map.of(
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                        "read_committed",
                        ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                        false,
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false,
                        ConsumerConfig.GROUP_ID_CONFIG,
                        TRANSACTIONAL_ID + "-" + UUID.randomUUID())),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            return new TopicReading(consumer, clock, settings.topicTimeout()).all();
        }
    }

    /** Writes changes and then the marker in one Kafka transaction; null values are tombstones. */
    void write(Map<String, byte @Nullable []> changes, byte[] marker) {
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                configuration(Map.of(
                        ProducerConfig.TRANSACTIONAL_ID_CONFIG, TRANSACTIONAL_ID,
                        ProducerConfig.MAX_BLOCK_MS_CONFIG, milliseconds(),
                        ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, milliseconds())),
                new StringSerializer(),
                new ByteArraySerializer())) {
            producer.initTransactions();
            producer.beginTransaction();
            changes.forEach((key, value) -> producer.send(new ProducerRecord<>(Topics.CATALOGUE, 0, key, value)));
            producer.send(new ProducerRecord<>(Topics.CATALOGUE, 0, CatalogueCodec.MARKER, marker));
            producer.commitTransaction();
        }
    }

    private Map<String, Object> configuration(Map<String, Object> own) {
        Map<String, Object> all = new HashMap<>(connection);
        all.put(CommonClientConfigs.DEFAULT_API_TIMEOUT_MS_CONFIG, milliseconds());
        all.put(CommonClientConfigs.REQUEST_TIMEOUT_MS_CONFIG, Math.max(1, milliseconds() / 2));
        all.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, milliseconds());
        all.putAll(own);
        return all;
    }

    private int milliseconds() {
        return Math.toIntExact(settings.topicTimeout().toMillis());
    }
}
