package io.cloudmon.ingest.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/**
 * Puts a stand-in for each reference: its default, or {@code 1} where it has none.
 *
 * <p>The agent resolves references, ingest never does; a stand-in is only good for seeing whether a probe would accept
 * the check.
 */
final class References {
    private static final Pattern REFERENCE =
            Pattern.compile("\\$\\{(?:env:[A-Za-z_][A-Za-z0-9_]*(?<given>:-(?<default>[^}]*))?|file:[^}]+)\\}");
    private static final Pattern OPENING = Pattern.compile("\\$\\{(env|file):");
    private static final ObjectMapper JSON = new ObjectMapper();

    private References() {}

    static String standIn(String text) {
        return REFERENCE
                .matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement(Objects.requireNonNullElse(match.group("default"), "1")));
    }

    /** Whether every reference that the text begins is complete. */
    static boolean isComplete(String text) {
        return !OPENING.matcher(REFERENCE.matcher(text).replaceAll("")).find();
    }

    /** The mapping as plain values, with stand-ins. */
    static Map<String, Object> standIns(JsonNode mapping) {
        Map<String, Object> fields = new LinkedHashMap<>();
        mapping.properties().forEach(field -> fields.put(field.getKey(), plain(field.getValue())));
        return fields;
    }

    private static Object plain(JsonNode node) {
        if (node.isObject()) {
            return standIns(node);
        }
        if (node.isArray()) {
            List<Object> entries = StreamSupport.stream(node.spliterator(), false)
                    .map(References::plain)
                    .toList();
            return entries;
        }
        return node.isTextual() ? standIn(node.textValue()) : JSON.convertValue(node, Object.class);
    }
}
