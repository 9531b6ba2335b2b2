package io.cloudmon.ingest.catalogue.publish;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.cloudmon.ingest.catalogue.source.ContentDigest;
import io.cloudmon.wire.CatalogueCodec;
import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The entries of the catalogue topic, without the marker.
 *
 * @param entries JSON by key; two are the same when they say the same, whatever the order of their fields
 */
record TopicContent(SortedMap<String, byte[]> entries) {
    private static final ObjectMapper CANONICAL = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    TopicContent {
        entries = Collections.unmodifiableSortedMap(new TreeMap<>(entries));
    }

    /** What has to be written to a topic that holds {@code held} so that it holds this; null values are tombstones. */
    Map<String, byte @Nullable []> changesFrom(TopicContent held) {
        Map<String, byte @Nullable []> changes = new LinkedHashMap<>();
        held.entries.keySet().stream().filter(key -> !entries.containsKey(key)).forEach(key -> changes.put(key, null));
        entries.forEach((key, value) -> {
            byte[] there = held.entries.get(key);
            if (there == null || !canonical(there).equals(canonical(value))) {
                changes.put(key, value);
            }
        });
        return changes;
    }

    /** SHA-256 over the keys and values. */
    String digest() {
        ContentDigest digest = new ContentDigest();
        entries.forEach((key, value) -> digest.add(key).add(canonical(value).orElse("")));
        return digest.hex();
    }

    int checks() {
        return (int) entries.keySet().stream()
                .filter(key -> key.startsWith(CatalogueCodec.CHECK))
                .count();
    }

    private static Optional<String> canonical(byte[] json) {
        try {
            return Optional.of(CANONICAL.writeValueAsString(CANONICAL.readValue(json, Object.class)));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
