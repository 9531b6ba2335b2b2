package io.cloudmon.bench.agent;

import io.cloudmon.wire.CatalogueCodec;
import io.cloudmon.wire.CatalogueMarker;
import io.cloudmon.wire.CheckEntry;
import io.cloudmon.wire.LocationEntry;
import io.cloudmon.wire.Topics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Publishes to the agents what they have to run, as ingest does: entries, tombstones, then the marker. */
final class CatalogueOfChecks implements AutoCloseable {
    static final String LOCATION = "bench";
    private static final int PARTITIONS = 6;

    private final Producer<String, byte[]> producer;
    private final Set<String> published = new TreeSet<>();

    CatalogueOfChecks(String bootstrapServers) throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            admin.createTopics(List.of(
                            new NewTopic(Topics.CATALOGUE, 1, (short) 1).configs(Map.of("cleanup.policy", "compact")),
                            new NewTopic(Topics.CHECK_RESULTS, PARTITIONS, (short) 1)))
                    .all()
                    .get();
        }
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers), new StringSerializer(), new ByteArraySerializer());
    }

    /** Publishes a number of checks of one target, alike but for their ids; none with 0. */
    void publish(int checks, String target, long intervalSeconds, Map<String, Object> config) {
        Set<String> gone = new TreeSet<>(published);
        send(CatalogueCodec.LOCATION + LOCATION, CatalogueCodec.encode(new LocationEntry(LOCATION, "Bench", true)));
        for (int i = 0; i < checks; i++) {
            CheckEntry check = check("check-" + intervalSeconds + "-" + i, target, intervalSeconds, config);
            send(CatalogueCodec.CHECK + check.id(), CatalogueCodec.encode(check));
            gone.remove(check.id());
            published.add(check.id());
        }
        for (String id : gone) {
            producer.send(new ProducerRecord<>(Topics.CATALOGUE, CatalogueCodec.CHECK + id, null));
            published.remove(id);
        }
        String digest = UUID.randomUUID().toString();
        send(CatalogueCodec.MARKER, CatalogueCodec.encode(new CatalogueMarker(digest, checks, "2026-01-31T12:00:00Z")));
        producer.flush();
    }

    private void send(String key, byte[] value) {
        producer.send(new ProducerRecord<>(Topics.CATALOGUE, key, value));
    }

    private static CheckEntry check(String id, String target, long intervalSeconds, Map<String, Object> config) {
        long timeoutUs = Math.min(5_000_000, intervalSeconds * 900_000);
        return new CheckEntry(
                id,
                1,
                "bench",
                id,
                "http",
                target,
                intervalSeconds * 1_000_000,
                timeoutUs,
                1,
                null,
                List.of(LOCATION),
                new LinkedHashMap<>(config));
    }

    @Override
    public void close() {
        producer.close();
    }
}
