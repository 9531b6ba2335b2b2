package io.cloudmon.dashboards.model;

/** The data source that a query goes to, found by its uid so that its name may change. */
public record DataSourceRef(String type, String uid) {
    /** Grafana's plugin for PostgreSQL. */
    public static final String POSTGRESQL_TYPE = "grafana-postgresql-datasource";

    /** The uid of the platform's own data source in every Grafana. */
    public static final String CLOUDMON_UID = "cloudmon-postgresql";

    /** The platform's PostgreSQL. */
    public static DataSourceRef cloudmon() {
        return new DataSourceRef(POSTGRESQL_TYPE, CLOUDMON_UID);
    }
}
