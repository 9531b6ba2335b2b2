package io.cloudmon.ingest.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** A JSON Schema whose descriptions are the fixes for what is wrong. Thread-safe. */
final class JsonShape {
    private final JsonNode document;
    private final Schema schema;

    private JsonShape(JsonNode document) {
        this.document = document;
        this.schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(document);
    }

    /** The schema of a resource. */
    static JsonShape of(String resource) {
        return new JsonShape(load(resource));
    }

    /** The part of a resource's schema that defines a kind. */
    static JsonShape ofKind(String resource, String kind) {
        ObjectNode document = (ObjectNode) load(resource);
        return new JsonShape(document.put("$ref", "#/$defs/" + kind));
    }

    /** Adds a problem for each place where the item has not the shape that the schema demands. */
    void check(Item item, Problems problems) {
        SchemaProblem report = new SchemaProblem(document, item, problems);
        schema.validate(item.node()).forEach(report::add);
    }

    private static JsonNode load(String resource) {
        try (InputStream json = JsonShape.class.getResourceAsStream(resource)) {
            return new ObjectMapper().readTree(Objects.requireNonNull(json, resource));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
