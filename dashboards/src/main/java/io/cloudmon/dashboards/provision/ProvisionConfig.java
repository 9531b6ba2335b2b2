package io.cloudmon.dashboards.provision;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What is made in Grafana. */
@ConfigMapping(prefix = "cloudmon.dashboards")
public interface ProvisionConfig {
    /** The folder of the dashboards. */
    Folder folder();

    /** The data source of the dashboards. */
    DataSource dataSource();

    /** A folder of Grafana. */
    interface Folder {
        /** The folder's uid. Default cloudmon. */
        @WithDefault("cloudmon")
        String uid();

        /** The folder's title. Default CloudMon. */
        @WithDefault("CloudMon")
        String title();
    }

    /** How Grafana reaches the platform's PostgreSQL. */
    interface DataSource {
        /** The data source's name in Grafana. Default CloudMon PostgreSQL. */
        @WithDefault("CloudMon PostgreSQL")
        String name();

        /** Host and port as Grafana's server sees them. Default localhost:5432. */
        @WithDefault("localhost:5432")
        String host();

        /** The database. Default cloudmon. */
        @WithDefault("cloudmon")
        String database();

        /** A login that is a member of the role cloudmon_read and of nothing else. Default cloudmon_grafana. */
        @WithDefault("cloudmon_grafana")
        String user();

        /** The environment variable that holds the user's password. Default CLOUDMON_READ_PASSWORD. */
        @WithDefault("CLOUDMON_READ_PASSWORD")
        String passwordVariable();

        /** disable, require, verify-ca or verify-full. Default require. */
        @WithDefault("require")
        String sslMode();

        /** The most connections that Grafana opens. Default 5. */
        @WithDefault("5")
        int maxConnections();
    }
}
