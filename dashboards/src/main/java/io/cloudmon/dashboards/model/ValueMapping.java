package io.cloudmon.dashboards.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.LinkedHashMap;
import java.util.Map;

/** Text and colour for certain values. */
public sealed interface ValueMapping {

    /** Grafana's kind of mapping. */
    @JsonProperty
    String type();

    /** For exact values. */
    record Values(Map<String, Shown> options) implements ValueMapping {
        @Override
        public String type() {
            return "value";
        }

        /** The same with one value more. */
        public Values and(String value, String text, String color) {
            Map<String, Shown> more = new LinkedHashMap<>(options);
            more.put(value, new Shown(text, color, options.size()));
            return new Values(more);
        }
    }

    /** For values that are not there. */
    record Special(SpecialOptions options) implements ValueMapping {
        @Override
        public String type() {
            return "special";
        }
    }

    /** Which special values, and what is shown for them. */
    record SpecialOptions(String match, Shown result) {}

    /** What is shown; the index orders the mappings in Grafana's editor. */
    record Shown(String text, String color, int index) {}

    /** No values yet. */
    static Values values() {
        return new Values(Map.of());
    }

    /** For null and not-a-number. */
    static ValueMapping missing(String text, String color) {
        return new Special(new SpecialOptions("null+nan", new Shown(text, color, 0)));
    }
}
