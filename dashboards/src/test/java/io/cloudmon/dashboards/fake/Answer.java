package io.cloudmon.dashboards.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/** What the fake answers to a request. */
record Answer(int status, JsonNode body) {
    static Answer ok(JsonNode body) {
        return new Answer(200, body);
    }

    static Answer refuse(int status, String message) {
        return new Answer(status, JsonNodeFactory.instance.objectNode().put("message", message));
    }

    static Answer refuse(int status, String message, String reason) {
        return new Answer(
                status,
                JsonNodeFactory.instance.objectNode().put("message", message).put("status", reason));
    }
}
