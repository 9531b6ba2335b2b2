package io.cloudmon.ingest.catalogue.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** Turns composed YAML into JSON and notes lines, keys given twice and anchors that contain themselves. One file each. */
final class NodeTree {
    private static final int MAX_NODES = 2_000_000;

    private final String file;
    private final List<Problem> problems;
    private final Map<String, Integer> lines = new HashMap<>();
    private final Deque<Node> open = new ArrayDeque<>();
    private int nodes;

    NodeTree(String file, List<Problem> problems) {
        this.file = file;
        this.problems = problems;
    }

    Map<String, Integer> lines() {
        return lines;
    }

    JsonNode json(@Nullable Node root) {
        lines.put("", 1);
        return root == null ? NullNode.getInstance() : value("", root);
    }

    private JsonNode value(String path, Node node) {
        lines.putIfAbsent(path, line(node));
        if (node instanceof ScalarNode scalar) {
            return Scalars.json(scalar);
        }
        if (open.contains(node) || ++nodes > MAX_NODES) {
            return refuse(path, node, "expands without end", "remove the alias that contains itself");
        }
        open.push(node);
        JsonNode json = node instanceof SequenceNode list ? list(path, list) : mapping(path, (MappingNode) node);
        open.pop();
        return json;
    }

    private ArrayNode list(String path, SequenceNode list) {
        ArrayNode json = JsonNodeFactory.instance.arrayNode();
        for (Node entry : list.getValue()) {
            json.add(value(SourceFile.path(path, json.size()), entry));
        }
        return json;
    }

    private ObjectNode mapping(String path, MappingNode mapping) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        for (NodeTuple entry : mapping.getValue()) {
            if (!isMerge(entry)) {
                field(path, entry, json);
            }
        }
        mapping.getValue().stream().filter(NodeTree::isMerge).forEach(entry -> merge(path, entry, json));
        return json;
    }

    private void field(String path, NodeTuple entry, ObjectNode json) {
        if (!(entry.getKeyNode() instanceof ScalarNode key)) {
            refuse(path, entry.getKeyNode(), "has a list or mapping as a field name", "write a text");
            return;
        }
        String fieldPath = SourceFile.path(path, key.getValue());
        if (json.has(key.getValue())) {
            String first = file + ":" + lines.get(fieldPath);
            refuse(fieldPath, key, "is given twice, first at " + first, "remove one of the two");
            return;
        }
        lines.put(fieldPath, line(key));
        json.set(key.getValue(), value(fieldPath, entry.getValueNode()));
    }

    private void merge(String path, NodeTuple entry, ObjectNode json) {
        List<Node> sources =
                entry.getValueNode() instanceof SequenceNode list ? list.getValue() : List.of(entry.getValueNode());
        for (Node source : sources) {
            if (source instanceof MappingNode mapping) {
                absorb(path, mapping, json);
            } else {
                refuse(SourceFile.path(path, "<<"), source, "merges what is not a mapping", "merge a mapping");
            }
        }
    }

    private void absorb(String path, MappingNode mapping, ObjectNode json) {
        if (value(path, mapping) instanceof ObjectNode merged) {
            merged.properties().forEach(field -> json.putIfAbsent(field.getKey(), field.getValue()));
        }
    }

    private JsonNode refuse(String path, Node node, String message, String fix) {
        problems.add(new Problem(new Place(file, line(node), path.isEmpty() ? "yaml" : path), message, fix));
        return NullNode.getInstance();
    }

    private static boolean isMerge(NodeTuple entry) {
        return Tag.MERGE.equals(entry.getKeyNode().getTag());
    }

    private static int line(Node node) {
        return node.getStartMark().getLine() + 1;
    }
}
