package io.cloudmon.dashboards.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;

/** Dashboards as in Grafana's "Dashboard HTTP API"; on reading it migrates and adds defaults, as new versions do. */
final class FakeDashboards {
    private static final int LONGEST_UID = 40;

    private final FakeFolders folders;
    private final Map<String, ObjectNode> dashboards = new LinkedHashMap<>();
    private final Map<String, String> folderOf = new LinkedHashMap<>();
    private int lastId;

    FakeDashboards(FakeFolders folders) {
        this.folders = folders;
    }

    /** As if a person saved every dashboard once more. */
    void savedBySomeone() {
        dashboards.values().forEach(dashboard -> dashboard.put("version", version(dashboard) + 1));
    }

    Answer answer(Call call) {
        return switch (call.method()) {
            case "GET" -> get(call.uid());
            case "POST" -> save(call.body());
            case "DELETE" -> delete(call.uid());
            default -> Answer.refuse(405, "Method not allowed");
        };
    }

    Answer search(Call call) {
        ArrayNode hits = JsonNodeFactory.instance.arrayNode();
        String tag = call.query().getOrDefault("tag", "");
        dashboards.values().stream()
                .filter(dashboard -> tag.isEmpty() || tagged(dashboard, tag))
                .map(FakeDashboards::hit)
                .forEach(hits::add);
        return Answer.ok(hits);
    }

    private Answer get(String uid) {
        if (!dashboards.containsKey(uid)) {
            return Answer.refuse(404, "Dashboard not found");
        }
        ObjectNode stored = JsonNodeFactory.instance.objectNode();
        stored.set("dashboard", migrated(dashboards.get(uid)));
        stored.putObject("meta")
                .put("folderUid", folderOf.get(uid))
                .put("provisioned", false)
                .put("slug", uid);
        return Answer.ok(stored);
    }

    private static ObjectNode migrated(ObjectNode stored) {
        ObjectNode dashboard =
                stored.deepCopy().put("schemaVersion", 42).put("preload", false).put("weekStart", "");
        for (JsonNode panel : dashboard.path("panels")) {
            ((ObjectNode) panel).put("pluginVersion", FakeGrafana.VERSION).put("transparent", false);
        }
        return dashboard;
    }

    private Answer save(ObjectNode body) {
        ObjectNode dashboard = (ObjectNode) body.path("dashboard").deepCopy();
        String uid = dashboard.path("uid").asText();
        String folder = body.path("folderUid").asText();
        if (dashboard.path("title").asText().isEmpty()) {
            return Answer.refuse(400, "Dashboard title cannot be empty", "empty-name");
        }
        if (uid.length() > LONGEST_UID) {
            return Answer.refuse(400, "uid too long, max 40 characters");
        }
        if (!folder.isEmpty() && !folders.has(folder)) {
            return Answer.refuse(404, "folder not found", "not-found");
        }
        ObjectNode old = dashboards.get(uid);
        if (old != null && !body.path("overwrite").asBoolean() && version(dashboard) != version(old)) {
            return Answer.refuse(412, "The dashboard has been changed by someone else", "version-mismatch");
        }
        return store(uid, folder, dashboard, old);
    }

    private Answer store(String uid, String folder, ObjectNode dashboard, ObjectNode old) {
        dashboard.put("id", old == null ? ++lastId : old.path("id").asInt());
        dashboard.put("version", old == null ? 1 : version(old) + 1);
        dashboards.put(uid, dashboard);
        folderOf.put(uid, folder);
        return Answer.ok(JsonNodeFactory.instance
                .objectNode()
                .put("uid", uid)
                .put("status", "success")
                .put("version", version(dashboard)));
    }

    private Answer delete(String uid) {
        Answer answer = get(uid);
        dashboards.remove(uid);
        return answer;
    }

    private static int version(JsonNode dashboard) {
        return dashboard.path("version").asInt();
    }

    private static boolean tagged(JsonNode dashboard, String tag) {
        for (JsonNode candidate : dashboard.path("tags")) {
            if (candidate.asText().equals(tag)) {
                return true;
            }
        }
        return false;
    }

    private static ObjectNode hit(ObjectNode dashboard) {
        ObjectNode hit = JsonNodeFactory.instance
                .objectNode()
                .put("uid", dashboard.path("uid").asText())
                .put("title", dashboard.path("title").asText())
                .put("type", "dash-db");
        hit.set("tags", dashboard.path("tags"));
        return hit;
    }
}
