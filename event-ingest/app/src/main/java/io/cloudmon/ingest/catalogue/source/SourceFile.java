package io.cloudmon.ingest.catalogue.source;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/**
 * A YAML file that could be read.
 *
 * @param name the file's path below the directory that was read
 * @param root its content
 * @param lines the line of each field, by path; the root's path is empty
 * @param fields under what path a field is written, where that is not its own: in another language, say
 */
public record SourceFile(String name, JsonNode root, Map<String, Integer> lines, Map<String, String> fields) {

    public SourceFile {
        lines = Map.copyOf(lines);
        fields = Map.copyOf(fields);
    }

    /** A file whose fields are written under their own paths. */
    public SourceFile(String name, JsonNode root, Map<String, Integer> lines) {
        this(name, root, lines, Map.of());
    }

    /** The path of a field inside a mapping. */
    public static String path(String parent, String field) {
        return parent.isEmpty() ? field : parent + "." + field;
    }

    /** The path of an entry of a list. */
    public static String path(String parent, int index) {
        return parent + "[" + index + "]";
    }

    /** Where a field is written, or, if it is not, where the nearest field around it is. */
    public Place place(String path) {
        String written = path;
        while (!lines.containsKey(written) && !written.isEmpty()) {
            written = written.substring(0, Math.max(0, Math.max(written.lastIndexOf('.'), written.lastIndexOf('['))));
        }
        return new Place(name, lines.getOrDefault(written, 1), fields.getOrDefault(written, path));
    }
}
