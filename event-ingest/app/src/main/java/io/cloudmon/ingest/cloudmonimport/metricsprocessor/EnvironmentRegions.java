package io.cloudmon.ingest.cloudmonimport.metricsprocessor;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Which region an environment is in, by metrics-processor's own configuration or CloudMon's main one. */
public final class EnvironmentRegions {
    private final Map<String, Set<String>> regions = new HashMap<>();

    /** Adds what a file says; returns whether it says anything. */
    public boolean read(JsonNode root) {
        int before = regions.size();
        environments(root);
        root.path("metrics_processor").forEach(this::environments);
        return regions.size() > before;
    }

    /** Says where an environment is, whatever files say. */
    void set(String environment, String region) {
        regions.put(environment, Set.of(region));
    }

    /** The region of an environment; empty when it is not known, or when files disagree. */
    public Optional<String> of(String environment) {
        Set<String> known = all(environment);
        return known.size() == 1 ? known.stream().findFirst() : Optional.empty();
    }

    /** Each region that a file puts the environment in. */
    Set<String> all(String environment) {
        return regions.getOrDefault(environment, Set.of());
    }

    Set<String> names() {
        return new TreeSet<>(regions.keySet());
    }

    /** How many environments are known. */
    public int size() {
        return regions.size();
    }

    private void environments(JsonNode holder) {
        for (JsonNode environment : holder.path("environments")) {
            String name = environment.path("name").asText();
            String region = environment.path("attributes").path("region").asText();
            if (!name.isBlank() && !region.isBlank()) {
                regions.computeIfAbsent(name, key -> new TreeSet<>()).add(region);
            }
        }
    }
}
