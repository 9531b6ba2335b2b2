package io.cloudmon.ingest.cloudmonimport.output;

import java.util.LinkedHashMap;
import java.util.Map;

/** Mappings that keep the order in which their fields are given. */
public final class Fields {

    private Fields() {}

    public static Map<String, Object> of(String first, Object value, Object... more) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put(first, value);
        for (int i = 0; i + 1 < more.length; i += 2) {
            fields.put(String.valueOf(more[i]), more[i + 1]);
        }
        return fields;
    }
}
