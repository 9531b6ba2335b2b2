package io.cloudmon.ingest.cloudmonimport;

import com.fasterxml.jackson.databind.JsonNode;
import io.cloudmon.ingest.catalogue.source.SourceFile;
import java.util.HashMap;
import java.util.Map;

/** Reads a file with CloudMon's {@code matrix} into the matrix. */
final class MatrixReader {
    private final Matrix matrix;
    private final Map<String, String> regions = new HashMap<>();

    MatrixReader(Matrix matrix) {
        this.matrix = matrix;
    }

    static boolean accepts(JsonNode root) {
        return root.path("matrix").isArray() && root.path("environments").isArray();
    }

    String read(SourceFile file) {
        JsonNode root = file.root();
        root.path("metrics_processor")
                .forEach(processor -> processor
                        .path("environments")
                        .forEach(environment -> regions.put(
                                environment.path("name").asText(),
                                environment.path("attributes").path("region").asText())));
        root.path("matrix").forEach(this::entry);
        return "matrix, " + root.path("matrix").size() + " entries, " + regions.size() + " environments with a region";
    }

    private void entry(JsonNode entry) {
        String region = regions.get(entry.path("env").asText());
        if (region == null) {
            return;
        }
        matrix.zone(entry.path("monitoring_zone").asText());
        for (JsonNode plugin : entry.path("plugins")) {
            plugin.path("config_elements").forEach(element -> matrix.element(element.asText(), region));
            if (plugin.path("name").asText().equals("globalmon")) {
                matrix.globalmonFile(plugin.path("config").asText(), region);
            }
        }
    }
}
