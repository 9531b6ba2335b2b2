package io.cloudmon.ingest.cloudmonimport.metricsprocessor;

import io.cloudmon.ingest.catalogue.CatalogueReader;
import io.cloudmon.ingest.catalogue.CatalogueReading;
import io.cloudmon.ingest.catalogue.source.Problem;
import io.cloudmon.ingest.catalogue.source.SourceSnapshot;
import io.cloudmon.ingest.catalogue.source.TextFile;
import io.cloudmon.ingest.cloudmonimport.output.YamlText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The file of a catalogue that an import makes.
 *
 * @param entries how many components it is about
 */
record HealthFile(Path path, String text, int entries) {
    private static final String HEADER = "# Made by `cloudmon import metrics-processor`.\n";

    static HealthFile of(HealthImport read, Path path) {
        List<Map<String, Object>> health =
                read.health().map(ImportedHealth::yaml).toList();
        return new HealthFile(path, HEADER + new YamlText().of(Map.of("health", health)), health.size());
    }

    /** What is wrong with the catalogue once this file is in it. */
    List<Problem> problems(CatalogueReader reader, Path catalogue, SourceSnapshot without) {
        TextFile added = new TextFile(path.toString(), text);
        List<TextFile> files =
                Stream.concat(without.files().stream(), Stream.of(added)).toList();
        SourceSnapshot with = new SourceSnapshot(files, without.problems(), without.digest());
        return switch (reader.read(catalogue, with)) {
            case CatalogueReading.Valid valid -> List.of();
            case CatalogueReading.Invalid invalid -> invalid.problems();
        };
    }

    void write() throws IOException {
        Files.createDirectories(path.toAbsolutePath().getParent());
        Files.writeString(path, text);
    }
}
