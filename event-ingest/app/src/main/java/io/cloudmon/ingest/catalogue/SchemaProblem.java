package io.cloudmon.ingest.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.path.NodePath;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Says in a catalogue author's words what the JSON Schema validator found: the fix is the schema's own description. */
final class SchemaProblem {
    private final JsonNode schema;
    private final Item root;
    private final Problems problems;

    SchemaProblem(JsonNode schema, Item root, Problems problems) {
        this.schema = schema;
        this.root = root;
        this.problems = problems;
    }

    void add(Error error) {
        Item item = at(error.getInstanceLocation());
        JsonNode rules = rules(error);
        switch (error.getKeyword()) {
            case "required" -> missing(item.get(property(error)), rules);
            case "additionalProperties" -> unknown(item, property(error), rules);
            case "type" -> problems.add(item, is(item.node()), typeFix(item.node(), rules));
            default -> problems.add(item, is(item.node()), "write " + description(rules));
        }
    }

    private void missing(Item field, JsonNode rules) {
        String name = field.path().substring(field.path().lastIndexOf('.') + 1);
        JsonNode wanted = rules.path("properties").path(name);
        problems.add(field, "is missing", "add it: " + description(resolve(wanted)));
    }

    private void unknown(Item item, String name, JsonNode rules) {
        List<String> known = StreamSupport.stream(
                        ((Iterable<String>) () -> rules.path("properties").fieldNames()).spliterator(), false)
                .toList();
        problems.add(item.get(name), "is not a field here", Nearest.fix(name, known));
    }

    private Item at(NodePath path) {
        Item item = root;
        for (int i = 0; i < path.getNameCount(); i++) {
            item = path.getElement(i) instanceof Integer index ? item.entry(index) : item.get(path.getName(i));
        }
        return item;
    }

    /** The schema object that holds the keyword that failed. */
    private JsonNode rules(Error error) {
        NodePath location = error.getSchemaLocation().getFragment();
        JsonNode node = schema;
        for (int i = 0; i < location.getNameCount() - 1; i++) {
            node = location.getElement(i) instanceof Integer index ? node.path(index) : node.path(location.getName(i));
        }
        return node;
    }

    private JsonNode resolve(JsonNode wanted) {
        String reference = wanted.path("$ref").asText();
        return reference.startsWith("#") ? schema.at(reference.substring(1)) : wanted;
    }

    private static String typeFix(JsonNode node, JsonNode rules) {
        boolean unquoted = node.isNumber() || node.isBoolean();
        return unquoted && rules.path("type").asText().equals("string")
                ? "put it in quotes, or write " + description(rules)
                : "write " + description(rules);
    }

    private static String description(JsonNode rules) {
        return rules.path("description").asText("another value");
    }

    private static String property(Error error) {
        return Stream.of(error.getProperty())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
    }

    private static String is(JsonNode node) {
        return switch (node.getNodeType()) {
            case NULL -> "is empty";
            case ARRAY -> node.isEmpty() ? "is an empty list" : "is a list";
            case OBJECT -> node.isEmpty() ? "is an empty mapping" : "is a mapping";
            case STRING -> node.textValue().isBlank() ? "is an empty text" : "is '" + node.textValue() + "'";
            case NUMBER -> "is the number " + node.asText();
            case BOOLEAN -> "is the truth value " + node.asText();
            case BINARY, MISSING, POJO -> "is " + node;
        };
    }
}
