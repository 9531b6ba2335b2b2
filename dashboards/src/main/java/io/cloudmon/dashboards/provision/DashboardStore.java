package io.cloudmon.dashboards.provision;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cloudmon.dashboards.grafana.DashboardApi;
import io.cloudmon.dashboards.grafana.DashboardApi.Save;
import io.cloudmon.dashboards.grafana.DashboardApi.Stored;
import io.cloudmon.dashboards.grafana.GrafanaException;
import io.cloudmon.dashboards.model.Dashboard;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Dashboards, each with the folder that it is in. */
@Singleton
final class DashboardStore implements GrafanaStore {
    private static final int MOST_HITS = 5000;
    private static final String FOLDER = "folder";
    private static final String DASHBOARD = "dashboard";
    private static final String SCHEMA_VERSION = "schemaVersion";

    private final DashboardApi dashboards;

    DashboardStore(@RestClient DashboardApi dashboards) {
        this.dashboards = dashboards;
    }

    /** What we decide of a dashboard. */
    static ObjectNode content(String folderUid, ObjectNode dashboard) {
        ObjectNode content = JsonNodeFactory.instance.objectNode().put(FOLDER, folderUid);
        content.set(DASHBOARD, dashboard);
        return content;
    }

    @Override
    public Kind kind() {
        return Kind.DASHBOARD;
    }

    @Override
    public Optional<Live> find(String uid) {
        try {
            Stored stored = dashboards.get(uid);
            String folder = Objects.requireNonNullElse(stored.meta().folderUid(), "");
            ObjectNode content = content(folder, withoutServerFields(stored.dashboard()));
            return Optional.of(new Live(
                    content,
                    stored.dashboard(),
                    stored.dashboard().path("version").asLong()));
        } catch (GrafanaException.NotFound absent) {
            return Optional.empty();
        }
    }

    @Override
    public void create(Resource wanted) {
        save(wanted, dashboard(wanted).putNull("id"));
    }

    @Override
    public void update(Resource wanted, Live live) {
        ObjectNode dashboard = dashboard(wanted);
        dashboard.set("id", live.raw().path("id"));
        save(wanted, dashboard.put("version", live.version()));
    }

    @Override
    public List<Found> managed() {
        return dashboards.search("dash-db", Managed.TAG, MOST_HITS).stream()
                .filter(hit -> hit.tags().contains(Managed.TAG))
                .map(hit -> new Found(hit.uid(), hit.title()))
                .toList();
    }

    @Override
    public void remove(String uid) {
        dashboards.delete(uid);
    }

    /** Without the server's own fields; a schema newer than ours is Grafana's migration and no difference. */
    private static ObjectNode withoutServerFields(ObjectNode stored) {
        ObjectNode dashboard = stored.deepCopy();
        dashboard.remove(List.of("id", "version", "iteration"));
        if (dashboard.path(SCHEMA_VERSION).asInt() > Dashboard.SCHEMA_VERSION) {
            dashboard.put(SCHEMA_VERSION, Dashboard.SCHEMA_VERSION);
        }
        return dashboard;
    }

    private static ObjectNode dashboard(Resource wanted) {
        return (ObjectNode) wanted.content().path(DASHBOARD).deepCopy();
    }

    private void save(Resource wanted, ObjectNode dashboard) {
        String folder = wanted.content().path(FOLDER).asText();
        dashboards.save(new Save(dashboard, folder, "cloudmon apply", false));
    }
}
