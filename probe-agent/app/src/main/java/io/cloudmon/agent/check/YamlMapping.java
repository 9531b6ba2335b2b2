package io.cloudmon.agent.check;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** A YAML mapping that knows on which line each of its fields stands. */
record YamlMapping(int line, Map<String, Node> fields) {

    static Optional<YamlMapping> of(Node node) {
        if (!(node instanceof MappingNode mapping)) {
            return Optional.empty();
        }
        return Optional.of(new YamlMapping(line(node), fields(mapping)));
    }

    private static Map<String, Node> fields(MappingNode mapping) {
        Map<String, Node> fields = new LinkedHashMap<>();
        Map<String, Node> merged = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            if (tuple.getKeyNode().getTag().equals(Tag.MERGE)) {
                merge(tuple.getValueNode(), merged);
            } else if (tuple.getKeyNode() instanceof ScalarNode key) {
                fields.put(key.getValue(), tuple.getValueNode());
            }
        }
        merged.forEach(fields::putIfAbsent);
        return fields;
    }

    /** What {@code <<} brings: one mapping or a list of them, of which the first that has a field gives it. */
    private static void merge(Node node, Map<String, Node> merged) {
        if (node instanceof MappingNode mapping) {
            fields(mapping).forEach(merged::putIfAbsent);
        } else if (node instanceof SequenceNode list) {
            list.getValue().forEach(entry -> merge(entry, merged));
        }
    }

    Set<String> names() {
        return fields.keySet();
    }

    /** The text of a scalar field; empty when the field is absent or no scalar. */
    Optional<String> text(String name) {
        return fields.get(name) instanceof ScalarNode scalar ? Optional.of(scalar.getValue()) : Optional.empty();
    }

    /** The mappings in a list field. */
    Stream<YamlMapping> list(String name) {
        return fields.get(name) instanceof SequenceNode list
                ? list.getValue().stream().flatMap(node -> of(node).stream())
                : Stream.empty();
    }

    /** A mapping field as plain Java values; empty when absent. */
    Map<String, Object> values(String name) {
        Node node = fields.get(name);
        Map<String, Object> values = new LinkedHashMap<>();
        if (node instanceof MappingNode mapping && new PlainConstructor().values(mapping) instanceof Map<?, ?> map) {
            map.forEach((key, value) -> values.put(String.valueOf(key), value));
        }
        return values;
    }

    /** The line of a field given by its path; that of the nearest thing around it when the field is absent. */
    int lineOf(String path) {
        String[] parts = path.split("[.\\[]", 2);
        Node node = fields.get(parts[0]);
        if (node == null) {
            return line;
        }
        return parts.length == 1
                ? line(node)
                : of(node).map(inner -> inner.lineOf(parts[1])).orElse(line(node));
    }

    private static int line(Node node) {
        return node.getStartMark().getLine() + 1;
    }

    private static final class PlainConstructor extends SafeConstructor {
        PlainConstructor() {
            super(new LoaderOptions());
        }

        Object values(Node node) {
            return constructDocument(node);
        }
    }

    /** Names that are not fields here. */
    List<String> unknown(Set<String> known) {
        return names().stream().filter(name -> !known.contains(name)).toList();
    }
}
