package io.cloudmon.ingest.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.cloudmon.ingest.catalogue.source.Place;
import io.cloudmon.ingest.catalogue.source.SourceFile;
import io.cloudmon.probe.DurationText;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A field in a file whose shape may still be wrong.
 *
 * <p>A getter is empty where the value is missing or of another type: the JSON Schema has reported that, and the rules
 * that come after it speak only about what they can understand.
 */
public record Item(SourceFile file, String path, JsonNode node) {

    public static Item root(SourceFile file) {
        return new Item(file, "", file.root());
    }

    /** A field of a mapping; missing when there is none. */
    public Item get(String name) {
        JsonNode child = node.isObject() ? node.path(name) : MissingNode.getInstance();
        return new Item(file, SourceFile.path(path, name), child);
    }

    /** The entries of a list field. */
    public Stream<Item> list(String name) {
        Item list = get(name);
        return list.node.isArray() ? IntStream.range(0, list.node.size()).mapToObj(list::entry) : Stream.empty();
    }

    /** The fields of a mapping or the entries of a list. */
    public Stream<Item> children() {
        return node.isArray()
                ? IntStream.range(0, node.size()).mapToObj(this::entry)
                : node.propertyStream().map(field -> get(field.getKey()));
    }

    public boolean isPresent() {
        return !node.isMissingNode();
    }

    public Optional<String> text() {
        return node.isTextual() ? Optional.of(node.textValue()) : Optional.empty();
    }

    public Optional<String> text(String name) {
        return get(name).text();
    }

    public Optional<Integer> integer(String name) {
        JsonNode value = get(name).node;
        return value.isIntegralNumber() && value.canConvertToInt() ? Optional.of(value.intValue()) : Optional.empty();
    }

    public Optional<Duration> duration(String name) {
        return text(name).flatMap(DurationText::parse);
    }

    public Place place() {
        return file.place(path);
    }

    /** An entry of a list. */
    public Item entry(int index) {
        return new Item(file, SourceFile.path(path, index), node.path(index));
    }
}
