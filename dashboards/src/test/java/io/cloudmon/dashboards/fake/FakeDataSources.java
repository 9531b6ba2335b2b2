package io.cloudmon.dashboards.fake;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;

/** Data sources as in Grafana's "Data source HTTP API": secrets go in and never come out. */
final class FakeDataSources {
    private final Map<String, ObjectNode> sources = new LinkedHashMap<>();
    private final Map<String, String> passwords = new LinkedHashMap<>();

    String password(String uid) {
        return passwords.get(uid);
    }

    Answer answer(Call call) {
        return switch (call.method()) {
            case "GET" -> call.path().equals("/api/datasources") ? list() : get(call.uid());
            case "POST" -> create(call.body());
            case "PUT" -> update(call.uid(), call.body());
            case "DELETE" -> delete(call.uid());
            default -> Answer.refuse(405, "Method not allowed");
        };
    }

    private Answer list() {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        sources.values().forEach(source -> all.add(source.deepCopy().without("secureJsonFields")));
        return Answer.ok(all);
    }

    private Answer get(String uid) {
        return sources.containsKey(uid) ? Answer.ok(sources.get(uid)) : Answer.refuse(404, "Data source not found");
    }

    private Answer create(ObjectNode body) {
        String name = body.path("name").asText();
        if (sources.values().stream().anyMatch(s -> s.path("name").asText().equals(name))) {
            return Answer.refuse(409, "data source with the same name already exists");
        }
        return store(body, 1, "Datasource added");
    }

    private Answer update(String uid, ObjectNode body) {
        if (!sources.containsKey(uid)) {
            return get(uid);
        }
        int version = sources.get(uid).path("version").asInt();
        if (body.path("version").asInt(version) != version) {
            return Answer.refuse(
                    409, "Datasource has already been updated by someone else. Please reload and try again");
        }
        return store(body.put("uid", uid), version + 1, "Datasource updated");
    }

    private Answer store(ObjectNode body, int version, String message) {
        String uid = body.path("uid").asText();
        String secret = body.path("secureJsonData").path("password").asText();
        if (!secret.isEmpty()) {
            passwords.put(uid, secret);
        }
        ObjectNode source = body.deepCopy();
        source.remove("secureJsonData");
        source.put("version", version)
                .put("id", 1)
                .put("orgId", 1)
                .put("database", "")
                .put("basicAuth", false);
        source.putObject("secureJsonFields").put("password", passwords.containsKey(uid));
        sources.put(uid, source);
        ObjectNode answer = JsonNodeFactory.instance.objectNode().put("message", message);
        answer.set("datasource", source);
        return Answer.ok(answer);
    }

    private Answer delete(String uid) {
        Answer answer = get(uid);
        sources.remove(uid);
        return answer;
    }
}
