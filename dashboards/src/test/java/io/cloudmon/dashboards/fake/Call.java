package io.cloudmon.dashboards.fake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** A request to the fake: its path is split into what the API names and the uid behind it. */
record Call(String method, String path, Map<String, String> query, ObjectNode body) {
    String uid() {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
