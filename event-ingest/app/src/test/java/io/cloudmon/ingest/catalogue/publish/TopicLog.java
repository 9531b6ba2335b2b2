package io.cloudmon.ingest.catalogue.publish;

import io.cloudmon.wire.CatalogueCodec;
import io.cloudmon.wire.CatalogueMarker;
import io.cloudmon.wire.CheckEntry;
import io.cloudmon.wire.LocationEntry;
import io.cloudmon.wire.MalformedMessageException;
import io.cloudmon.wire.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The catalogue topic as an agent sees it, read with a client of its own. */
record TopicLog(List<ConsumerRecord<String, byte[]>> records) {
    private static final TopicPartition PARTITION = new TopicPartition(Topics.CATALOGUE, 0);

    static TopicLog read(String bootstrapServers) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                bootstrapServers,
                "isolation.level",
                "read_committed",
                "enable.auto.commit",
                false,
                "allow.auto.create.topics",
                false);
        List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            if (consumer.listTopics().containsKey(Topics.CATALOGUE)) {
                consumer.assign(List.of(PARTITION));
                consumer.seekToBeginning(List.of(PARTITION));
                long end = consumer.endOffsets(List.of(PARTITION)).get(PARTITION);
                while (consumer.position(PARTITION) < end) {
                    consumer.poll(Duration.ofMillis(100)).forEach(records::add);
                }
            }
        }
        return new TopicLog(records);
    }

    static void damage(String bootstrapServers, String key, byte[] value) {
        try (var producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers), new StringSerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(Topics.CATALOGUE, key, value));
        }
    }

    Map<String, byte[]> values() {
        Map<String, byte[]> values = new LinkedHashMap<>();
        records.forEach(record -> values.put(record.key(), record.value()));
        values.values().removeIf(value -> value == null);
        return values;
    }

    Optional<CheckEntry> check(String id) {
        return Optional.ofNullable(values().get(CatalogueCodec.CHECK + id))
                .map(json -> decode(CatalogueCodec::check, json));
    }

    Optional<LocationEntry> location(String id) {
        return Optional.ofNullable(values().get(CatalogueCodec.LOCATION + id))
                .map(json -> decode(CatalogueCodec::location, json));
    }

    CatalogueMarker marker() {
        return decode(CatalogueCodec::marker, values().get(CatalogueCodec.MARKER));
    }

    String lastKey() {
        return records.getLast().key();
    }

    List<String> keysAfter(TopicLog earlier) {
        return records.stream()
                .skip(earlier.records.size())
                .map(ConsumerRecord::key)
                .toList();
    }

    private static <T> T decode(Decoder<T> decoder, byte[] json) {
        try {
            return decoder.decode(json);
        } catch (MalformedMessageException e) {
            throw new AssertionError(e);
        }
    }

    @FunctionalInterface
    private interface Decoder<T> {
        T decode(byte[] json) throws MalformedMessageException;
    }
}
