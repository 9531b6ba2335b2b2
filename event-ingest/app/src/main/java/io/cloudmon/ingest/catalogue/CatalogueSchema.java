package io.cloudmon.ingest.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.cloudmon.ingest.catalogue.source.SourceFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** The JSON Schema of a catalogue file, the same that editors use. Thread-safe. */
final class CatalogueSchema {
    /** The schema's resource. */
    static final String RESOURCE = "/schema/catalogue.schema.json";

    private final JsonNode document;
    private final Schema schema;

    CatalogueSchema() {
        document = load();
        schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(document);
    }

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
        SchemaProblem report = new SchemaProblem(document, root, problems);
        schema.validate(root.node()).forEach(report::add);
    }

    private static JsonNode load() {
        try (InputStream json = CatalogueSchema.class.getResourceAsStream(RESOURCE)) {
            return new ObjectMapper().readTree(Objects.requireNonNull(json, RESOURCE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
