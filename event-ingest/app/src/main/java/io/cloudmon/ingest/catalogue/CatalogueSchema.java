package io.cloudmon.ingest.catalogue;

import io.cloudmon.ingest.catalogue.source.SourceFile;

/** The JSON Schema of a catalogue file, the same that editors use. Thread-safe. */
final class CatalogueSchema {
    /** The schema's resource. */
    static final String RESOURCE = "/schema/catalogue.schema.json";

    private final JsonShape shape = JsonShape.of(RESOURCE);

    /** Adds a problem for each place where the file has not the shape that the schema demands. */
    void check(SourceFile file, Problems problems) {
        Item root = Item.root(file);
        if (root.node().isNull() || root.node().isEmpty() && root.node().isObject()) {
            problems.add(
                    root.get("file"),
                    "holds none of the lists providers, locations, components, slos and health",
                    "add one or remove the file");
            return;
        }
        shape.check(root, problems);
    }
}
