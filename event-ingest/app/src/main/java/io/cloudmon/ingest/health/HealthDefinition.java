package io.cloudmon.ingest.health;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;

/**
 * A component's health as it is stored: with nothing left to look up elsewhere, so that what it says never changes.
 *
 * @param flags at least one
 * @param expressions at least one
 */
public record HealthDefinition(List<FlagDefinition> flags, List<Expression> expressions) {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .serializationInclusion(JsonInclude.Include.NON_NULL)
            .build();

    public HealthDefinition {
        flags = List.copyOf(flags);
        expressions = List.copyOf(expressions);
    }

    /**
     * What the component is when a condition over its flags holds.
     *
     * @param when the condition, in CEL
     * @param state {@code degraded} or {@code bad}
     */
    public record Expression(String when, String state) {}

    /** Reads what {@link #json} wrote. */
    public static HealthDefinition parse(String json) {
        try {
            return JSON.readValue(json, HealthDefinition.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("health_version.definition is not what ingest writes", e);
        }
    }

    /** The same definition gives the same JSON after {@link #parse}. */
    public String json() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the health definition cannot be written as JSON", e);
        }
    }
}
