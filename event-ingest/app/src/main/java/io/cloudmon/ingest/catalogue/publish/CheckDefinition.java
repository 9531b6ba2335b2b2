package io.cloudmon.ingest.catalogue.publish;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.cloudmon.ingest.catalogue.Check;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The part of a version that only people and agents read; stored as JSON.
 *
 * @param target as written in the catalogue: references are not resolved
 * @param locations ids, as they were when the version came into force
 */
record CheckDefinition(
        String name,
        String probe,
        String target,
        @Nullable Long degradedAboveUs,
        List<String> locations,
        Map<String, Object> config) {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    CheckDefinition {
        locations = List.copyOf(locations);
        config = new LinkedHashMap<>(config);
    }

    static CheckDefinition of(Check check) {
        Long above = Optional.ofNullable(check.degradedAbove())
                .map(Duration::toNanos)
                .map(nanos -> nanos / 1_000)
                .orElse(null);
        return new CheckDefinition(
                check.name(),
                check.probe(),
                check.target(),
                above,
                check.locations().stream().sorted().toList(),
                check.config());
    }

    static CheckDefinition read(JsonNode json) {
        return MAPPER.convertValue(json, CheckDefinition.class);
    }

    static JsonNode parse(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("check_version.definition is not JSON", e);
        }
    }

    JsonNode json() {
        return MAPPER.valueToTree(this);
    }
}
