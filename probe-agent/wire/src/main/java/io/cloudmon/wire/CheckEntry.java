package io.cloudmon.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A check as the agents get it from the catalogue topic, under the key {@code check/<id>}.
 *
 * @param id the check's id
 * @param version counts the definitions of this check from 1
 * @param component the component it is attached to
 * @param name for people
 * @param probe the technique
 * @param target what the probe contacts; may hold references ({@code ${env:NAME}}, {@code ${file:PATH}})
 * @param intervalUs distance between slots, microseconds
 * @param timeoutUs deadline of one attempt, microseconds
 * @param attempts attempts per slot until one succeeds, at least 1
 * @param degradedAboveUs latency above which a success counts as degraded, microseconds; null for none
 * @param locations the ids of the locations that run it
 * @param config probe-specific fields; may hold references
 */
public record CheckEntry(
        String id,
        int version,
        String component,
        String name,
        String probe,
        String target,
        long intervalUs,
        long timeoutUs,
        int attempts,
        @Nullable Long degradedAboveUs,
        @JsonInclude(JsonInclude.Include.ALWAYS) List<String> locations,

        @JsonInclude(value = JsonInclude.Include.ALWAYS, content = JsonInclude.Include.ALWAYS)
        Map<String, Object> config) {

    public CheckEntry {
        Json.require("id", id);
        Json.require("component", component);
        Json.require("name", name);
        Json.require("probe", probe);
        Json.require("target", target);
        Json.require("locations", locations);
        Json.require("config", config);
        locations = List.copyOf(locations);
        config = Collections.unmodifiableMap(new LinkedHashMap<>(config));
    }

    /** Distance between slots. */
    public Duration interval() {
        return Duration.of(intervalUs, ChronoUnit.MICROS);
    }

    /** Deadline of one attempt. */
    public Duration timeout() {
        return Duration.of(timeoutUs, ChronoUnit.MICROS);
    }

    /** Latency above which a success counts as degraded; null for none. */
    public @Nullable Duration degradedAbove() {
        return WireTime.duration(degradedAboveUs);
    }
}
