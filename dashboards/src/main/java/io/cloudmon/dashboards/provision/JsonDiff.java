package io.cloudmon.dashboards.provision;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;

/**
 * Finds where JSON differs from what it should be. A missing value is the same as an empty one (null, false, 0, "", [],
 * {}), because Grafana adds empty defaults; a plugin's version, which it adds to panels, does not count.
 */
final class JsonDiff {
    private static final Set<String> ADDED_BY_GRAFANA = Set.of("pluginVersion");

    /** Fields by which the elements of an array are told apart, best first. */
    private static final List<String> NAMES = List.of("refId", "name", "title");

    /** All differences, in the order of the wanted JSON. */
    List<Difference> between(JsonNode live, JsonNode wanted) {
        List<Difference> differences = new ArrayList<>();
        compare("", live, wanted, differences);
        return differences;
    }

    private void compare(String path, JsonNode live, JsonNode wanted, List<Difference> differences) {
        if (live.isMissingNode() && isEmpty(wanted) || wanted.isMissingNode() && isEmpty(live)) {
            return;
        }
        if (live.isObject() && wanted.isObject()) {
            compareFields(path, live, wanted, differences);
        } else if (live.isArray() && wanted.isArray()) {
            compareElements(path, live, wanted, differences);
        } else if (!same(live, wanted)) {
            differences.add(new Difference(path, text(live), text(wanted)));
        }
    }

    private void compareFields(String path, JsonNode live, JsonNode wanted, List<Difference> differences) {
        Set<String> fields = new LinkedHashSet<>();
        wanted.fieldNames().forEachRemaining(fields::add);
        live.fieldNames().forEachRemaining(fields::add);
        fields.removeAll(ADDED_BY_GRAFANA);
        for (String field : fields) {
            String below = path.isEmpty() ? field : path + "." + field;
            compare(below, live.path(field), wanted.path(field), differences);
        }
    }

    private void compareElements(String path, JsonNode live, JsonNode wanted, List<Difference> differences) {
        Optional<String> name = nameOf(live, wanted);
        if (name.isPresent()) {
            compareNamed(path, name.get(), live, wanted, differences);
        } else if (live.size() == wanted.size()) {
            for (int i = 0; i < wanted.size(); i++) {
                compare(path + "[" + i + "]", live.path(i), wanted.path(i), differences);
            }
        } else {
            differences.add(new Difference(path, live.toString(), wanted.toString()));
        }
    }

    private void compareNamed(String path, String name, JsonNode live, JsonNode wanted, List<Difference> differences) {
        List<String> liveKeys = keys(live, name);
        List<String> wantedKeys = keys(wanted, name);
        Set<String> all = new LinkedHashSet<>(wantedKeys);
        all.addAll(liveKeys);
        for (String key : all) {
            compare(path + "[" + key + "]", element(live, name, key), element(wanted, name, key), differences);
        }
        if (!liveKeys.equals(wantedKeys) && new HashSet<>(liveKeys).equals(new HashSet<>(wantedKeys))) {
            differences.add(new Difference(path + " (order)", liveKeys.toString(), wantedKeys.toString()));
        }
    }

    /** The field that tells the elements of both arrays apart, if one does. */
    private static Optional<String> nameOf(JsonNode live, JsonNode wanted) {
        return NAMES.stream()
                .filter(name -> tellsApart(live, name) && tellsApart(wanted, name))
                .findFirst();
    }

    private static boolean tellsApart(JsonNode array, String name) {
        List<String> keys = keys(array, name);
        return !keys.contains("") && new HashSet<>(keys).size() == keys.size();
    }

    private static List<String> keys(JsonNode array, String name) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(element -> element.path(name).asText(""))
                .toList();
    }

    private static JsonNode element(JsonNode array, String name, String key) {
        for (JsonNode element : array) {
            if (element.path(name).asText("").equals(key)) {
                return element;
            }
        }
        return array.path(-1);
    }

    private static boolean same(JsonNode live, JsonNode wanted) {
        if (live.isNumber() && wanted.isNumber()) {
            return live.decimalValue().compareTo(wanted.decimalValue()) == 0;
        }
        return live.equals(wanted);
    }

    private static boolean isEmpty(JsonNode node) {
        return switch (node.getNodeType()) {
            case MISSING, NULL -> true;
            case BOOLEAN -> !node.booleanValue();
            case NUMBER -> node.decimalValue().signum() == 0;
            case STRING -> node.textValue().isEmpty();
            case ARRAY, OBJECT -> node.isEmpty();
            case BINARY, POJO -> false;
        };
    }

    private static String text(JsonNode node) {
        return node.isMissingNode() ? "" : node.isTextual() ? node.textValue() : node.toString();
    }
}
