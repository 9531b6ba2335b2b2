package io.cloudmon.ingest.cloudmonimport;

import com.fasterxml.jackson.databind.JsonNode;
import io.cloudmon.ingest.catalogue.source.SourceFile;
import io.cloudmon.ingest.cloudmonimport.metricsprocessor.EnvironmentRegions;

/** Reads a file with CloudMon's {@code matrix} into the matrix. */
final class MatrixReader {
    private final Matrix matrix;
    private final EnvironmentRegions regions = new EnvironmentRegions();

    MatrixReader(Matrix matrix) {
        this.matrix = matrix;
    }

    static boolean accepts(JsonNode root) {
        return root.path("matrix").isArray() && root.path("environments").isArray();
    }

    String read(SourceFile file) {
        JsonNode root = file.root();
        regions.read(root);
        root.path("matrix").forEach(this::entry);
        return "matrix, " + root.path("matrix").size() + " entries, " + regions.size() + " environments with a region";
    }

    private void entry(JsonNode entry) {
        regions.of(entry.path("env").asText()).ifPresent(region -> entry(entry, region));
    }

    private void entry(JsonNode entry, String region) {
        matrix.zone(entry.path("monitoring_zone").asText());
        for (JsonNode plugin : entry.path("plugins")) {
            plugin.path("config_elements").forEach(element -> matrix.element(element.asText(), region));
            if (plugin.path("name").asText().equals("globalmon")) {
                matrix.globalmonFile(plugin.path("config").asText(), region);
            }
        }
    }
}
