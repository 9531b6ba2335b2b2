package io.cloudmon.ingest.cloudmonimport.metricsprocessor;

import io.cloudmon.ingest.catalogue.Item;
import java.util.List;
import java.util.stream.Stream;

/**
 * What one metrics-processor loads together.
 *
 * @param roots its files
 */
record Configuration(List<Item> roots) {
    static final String TEMPLATES = "metric_templates";
    static final String FLAGS = "flag_metrics";
    static final String ENTRIES = "health_metrics";
    static final List<String> PARTS = List.of(TEMPLATES, FLAGS, ENTRIES);

    Configuration {
        roots = List.copyOf(roots);
    }

    Stream<Named> templates() {
        return named(TEMPLATES);
    }

    Stream<Item> flags() {
        return roots.stream().flatMap(root -> root.list(FLAGS));
    }

    Stream<Named> entries() {
        return named(ENTRIES);
    }

    boolean isComplete() {
        return PARTS.stream().allMatch(part -> roots.stream().anyMatch(root -> holds(root, part)));
    }

    static boolean holds(Item root, String part) {
        return root.get(part).isPresent();
    }

    private Stream<Named> named(String part) {
        return roots.stream()
                .map(root -> root.get(part))
                .flatMap(map ->
                        map.node().propertyStream().map(field -> new Named(field.getKey(), map.get(field.getKey()))));
    }
}
