package io.cloudmon.dashboards.export;

import com.fasterxml.jackson.databind.JsonNode;
import io.cloudmon.dashboards.model.DataSourceRef;
import io.cloudmon.dashboards.provision.ProvisionConfig;
import io.cloudmon.dashboards.provision.Wanted;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/** The content of Grafana's provisioning files. */
@Singleton
class ProvisioningFiles {
    private final ProvisionConfig provision;
    private final ExportConfig export;
    private final Wanted wanted;

    ProvisioningFiles(ProvisionConfig provision, ExportConfig export, Wanted wanted) {
        this.provision = provision;
        this.export = export;
        this.wanted = wanted;
    }

    DataSourcesFile dataSources() {
        ProvisionConfig.DataSource source = provision.dataSource();
        return new DataSourcesFile(
                1,
                List.of(new DataSource(
                        source.name(),
                        DataSourceRef.CLOUDMON_UID,
                        DataSourceRef.POSTGRESQL_TYPE,
                        "proxy",
                        source.host(),
                        source.user(),
                        false,
                        wanted.dataSourceSettings(),
                        Map.of("password", "$" + source.passwordVariable()))));
    }

    DashboardsFile dashboards() {
        ProvisionConfig.Folder folder = provision.folder();
        return new DashboardsFile(
                1,
                List.of(new Provider(
                        "cloudmon",
                        folder.title(),
                        folder.uid(),
                        "file",
                        false,
                        false,
                        Map.of("path", export.dashboardsPath()))));
    }

    record DataSourcesFile(int apiVersion, List<DataSource> datasources) {}

    /** Grafana replaces {@code $NAME} by the environment variable when it reads the file. */
    record DataSource(
            String name,
            String uid,
            String type,
            String access,
            String url,
            String user,
            boolean editable,
            JsonNode jsonData,
            Map<String, String> secureJsonData) {}

    record DashboardsFile(int apiVersion, List<Provider> providers) {}

    record Provider(
            String name,
            String folder,
            String folderUid,
            String type,
            boolean disableDeletion,
            boolean allowUiUpdates,
            Map<String, String> options) {}
}
