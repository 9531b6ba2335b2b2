package io.cloudmon.ingest.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cloudmon.ingest.catalogue.source.SourceFile;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** An SLO in the catalogue's own words, each of which remembers where and under what name it was written. For one SLO. */
final class NativeSlo {
    private static final JsonNodeFactory JSON = JsonNodeFactory.withExactBigDecimals(true);
    private static final String PATH = "slos[0]";

    private final Item document;
    private final ObjectNode slo = JSON.objectNode();
    private final Map<String, Integer> lines = new HashMap<>();
    private final Map<String, String> fields = new HashMap<>();

    NativeSlo(Item document) {
        this.document = document;
        remember(PATH, document);
    }

    NativeSlo text(String field, String value, Item written) {
        return put(field, JSON.textNode(value), written);
    }

    NativeSlo number(String field, BigDecimal value, Item written) {
        return put(field, JSON.numberNode(value), written);
    }

    /** A list of texts, each written in a place of its own. */
    NativeSlo texts(String field, List<Item> written) {
        var list = slo.putArray(field);
        for (Item item : written) {
            remember(SourceFile.path(SourceFile.path(PATH, field), list.size()), item);
            list.add(item.node());
        }
        return this;
    }

    /** The one window. */
    NativeSlo window(String kind, String value, Item written) {
        remember(PATH + ".windows[0]." + kind, written);
        window().put(kind, value);
        return this;
    }

    SourceFile file() {
        ObjectNode root = JSON.objectNode();
        root.putArray("slos").add(slo);
        return new SourceFile(document.file().name(), root, lines, fields);
    }

    private ObjectNode window() {
        return slo.has("windows")
                ? (ObjectNode) slo.get("windows").get(0)
                : slo.putArray("windows").addObject();
    }

    private NativeSlo put(String field, JsonNode value, Item written) {
        slo.set(field, value);
        remember(SourceFile.path(PATH, field), written);
        return this;
    }

    private void remember(String path, Item written) {
        lines.put(path, written.place().line());
        fields.put(path, written.path().isEmpty() ? "kind" : written.path());
    }
}
