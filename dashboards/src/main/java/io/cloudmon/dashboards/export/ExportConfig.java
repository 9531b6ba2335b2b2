package io.cloudmon.dashboards.export;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How the exported files fit into a Grafana installation. */
@ConfigMapping(prefix = "cloudmon.dashboards.export")
public interface ExportConfig {
    /** Where Grafana will find the dashboards' JSON files. Default /var/lib/grafana/dashboards/cloudmon. */
    @WithDefault("/var/lib/grafana/dashboards/cloudmon")
    String dashboardsPath();
}
