package io.cloudmon.dashboards.provision;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cloudmon.dashboards.model.Dashboard;
import io.cloudmon.dashboards.model.DashboardJson;
import io.cloudmon.dashboards.model.DataSourceRef;
import io.cloudmon.dashboards.overview.ProviderOverview;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Stream;

/** Everything that should be in Grafana: one folder, one data source and our dashboards. */
@Singleton
public class Wanted {
    /** The PostgreSQL version that Grafana is told, in its notation: 15 or later. */
    private static final int POSTGRES_VERSION = 1500;

    private final ProvisionConfig config;
    private final DashboardJson json = new DashboardJson();

    Wanted(ProvisionConfig config) {
        this.config = config;
    }

    /** All objects, in the order in which they need each other. */
    public List<Resource> resources() {
        return Stream.concat(
                        Stream.of(folder(), dataSource()), dashboards().stream().map(this::dashboard))
                .toList();
    }

    /** The dashboards, marked as ours. */
    public List<Dashboard> dashboards() {
        return List.of(ProviderOverview.dashboard(List.of("cloudmon", Managed.TAG)));
    }

    private Resource folder() {
        ProvisionConfig.Folder folder = config.folder();
        return new Resource(Kind.FOLDER, folder.uid(), folder.title(), FolderStore.content(folder.title()));
    }

    private Resource dataSource() {
        ProvisionConfig.DataSource source = config.dataSource();
        ObjectNode content = JsonNodeFactory.instance
                .objectNode()
                .put("name", source.name())
                .put("type", DataSourceRef.POSTGRESQL_TYPE)
                .put("access", "proxy")
                .put("url", source.host())
                .put("user", source.user())
                .put(PasswordState.FIELD, PasswordState.text(true));
        content.set("jsonData", dataSourceSettings());
        return new Resource(Kind.DATA_SOURCE, DataSourceRef.CLOUDMON_UID, source.name(), content);
    }

    /** The settings that Grafana keeps under jsonData. */
    public ObjectNode dataSourceSettings() {
        ProvisionConfig.DataSource source = config.dataSource();
        return JsonNodeFactory.instance
                .objectNode()
                .put("database", source.database())
                .put("sslmode", source.sslMode())
                .put("maxOpenConns", source.maxConnections())
                .put("maxIdleConns", source.maxConnections())
                .put("postgresVersion", POSTGRES_VERSION)
                .put("timescaledb", false)
                .put(Managed.FIELD, Managed.OWNER);
    }

    private Resource dashboard(Dashboard dashboard) {
        ObjectNode content = DashboardStore.content(config.folder().uid(), json.write(dashboard));
        return new Resource(Kind.DASHBOARD, dashboard.uid(), dashboard.title(), content);
    }
}
