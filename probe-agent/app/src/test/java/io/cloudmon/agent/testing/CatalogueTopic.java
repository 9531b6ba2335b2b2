package io.cloudmon.agent.testing;

import io.cloudmon.wire.CatalogueCodec;
import io.cloudmon.wire.CatalogueMarker;
import io.cloudmon.wire.CheckEntry;
import io.cloudmon.wire.LocationEntry;
import io.cloudmon.wire.Topics;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Publishes catalogues as ingest does: entries, tombstones, then the marker. */
public final class CatalogueTopic implements AutoCloseable {
    private final Producer<String, byte[]> producer;
    private final Set<String> published = new TreeSet<>();

    public CatalogueTopic(String bootstrapServers) {
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers), new StringSerializer(), new ByteArraySerializer());
        readPublished(bootstrapServers);
    }

    private void readPublished(String bootstrapServers) {
        TopicPartition partition = new TopicPartition(Topics.CATALOGUE, 0);
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers), new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            long end = consumer.endOffsets(List.of(partition)).get(partition);
            while (consumer.position(partition) < end) {
                consumer.poll(Duration.ofMillis(100)).forEach(this::note);
            }
        }
    }

    private void note(ConsumerRecord<String, byte[]> record) {
        if (record.key().startsWith(CatalogueCodec.CHECK)) {
            String id = record.key().substring(CatalogueCodec.CHECK.length());
            if (record.value() == null) {
                published.remove(id);
            } else {
                published.add(id);
            }
        }
    }

    /** Makes the agent's topics where they are absent. */
    public static void createTopics(String bootstrapServers) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            Set<String> present = admin.listTopics().names().get();
            List<NewTopic> topics = List.of(
                            new NewTopic(Topics.CATALOGUE, 1, (short) 1).configs(Map.of("cleanup.policy", "compact")),
                            new NewTopic(Topics.CHECK_RESULTS, 6, (short) 1))
                    .stream()
                    .filter(topic -> !present.contains(topic.name()))
                    .toList();
            admin.createTopics(topics).all().get();
        }
    }

    /** Publishes a catalogue of these checks and the location {@code here}, which allows private addresses. */
    public void publish(Checks... checks) throws Exception {
        Set<String> gone = new TreeSet<>(published);
        send(CatalogueCodec.LOCATION + "here", CatalogueCodec.encode(new LocationEntry("here", "Here", true)));
        for (Checks check : checks) {
            CheckEntry entry = check.entry();
            send(CatalogueCodec.CHECK + entry.id(), CatalogueCodec.encode(entry));
            gone.remove(entry.id());
            published.add(entry.id());
        }
        for (String id : gone) {
            send(CatalogueCodec.CHECK + id, null);
            published.remove(id);
        }
        String digest = UUID.randomUUID().toString();
        send(
                CatalogueCodec.MARKER,
                CatalogueCodec.encode(new CatalogueMarker(digest, checks.length, "2026-01-31T12:00:00Z")));
    }

    private void send(String key, byte[] value) throws Exception {
        producer.send(new ProducerRecord<>(Topics.CATALOGUE, key, value)).get();
    }

    @Override
    public void close() {
        producer.close();
    }
}
