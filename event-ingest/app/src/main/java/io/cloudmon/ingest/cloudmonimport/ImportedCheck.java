package io.cloudmon.ingest.cloudmonimport;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An http check of the new catalogue. */
record ImportedCheck(String id, String name, String target, String interval, String timeout, List<String> statuses) {

    ImportedCheck {
        statuses = List.copyOf(statuses);
    }

    Map<String, Object> yaml() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", id);
        fields.put("name", name);
        fields.put("probe", "http");
        fields.put("target", target);
        fields.put("interval", interval);
        fields.put("timeout", timeout);
        if (!statuses.isEmpty()) {
            fields.put("config", Map.of("assert", Map.of("status", statuses)));
        }
        return fields;
    }
}
