package io.cloudmon.dashboards.fake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;

/** Folders as in Grafana's "Folder HTTP API". */
final class FakeFolders {
    private final Map<String, ObjectNode> folders = new LinkedHashMap<>();

    boolean has(String uid) {
        return folders.containsKey(uid);
    }

    Answer answer(Call call) {
        return switch (call.method()) {
            case "GET" -> get(call.uid());
            case "POST" -> create(call.body());
            case "PUT" -> update(call.uid(), call.body());
            case "DELETE" -> delete(call.uid());
            default -> Answer.refuse(405, "Method not allowed");
        };
    }

    private Answer get(String uid) {
        return has(uid) ? Answer.ok(folders.get(uid)) : Answer.refuse(404, "folder not found", "not-found");
    }

    private Answer create(ObjectNode body) {
        String uid = body.path("uid").asText();
        if (body.path("title").asText().isEmpty()) {
            return Answer.refuse(400, "folder title cannot be empty");
        }
        if (has(uid)) {
            return Answer.refuse(409, "a folder with the same uid already exists in the current location");
        }
        folders.put(uid, body.deepCopy().put("id", folders.size() + 1).put("version", 1));
        return get(uid);
    }

    private Answer update(String uid, ObjectNode body) {
        if (!has(uid)) {
            return get(uid);
        }
        ObjectNode folder = folders.get(uid);
        int version = folder.path("version").asInt();
        if (body.path("version").asInt() != version && !body.path("overwrite").asBoolean()) {
            return Answer.refuse(412, "The folder has been changed by someone else", "version-mismatch");
        }
        folder.put("title", body.path("title").asText()).put("version", version + 1);
        return get(uid);
    }

    private Answer delete(String uid) {
        Answer answer = get(uid);
        folders.remove(uid);
        return answer;
    }
}
