package io.cloudmon.dashboards.model;

/** One query of a panel, in SQL with Grafana's macros. */
public record SqlQuery(
        String refId, DataSourceRef datasource, String format, String editorMode, boolean rawQuery, String rawSql) {

    /** Rows as they come. */
    public static SqlQuery table(String sql) {
        return query("table", sql);
    }

    /** Rows (time, metric, value …), ordered by time, that Grafana turns into one series for each metric. */
    public static SqlQuery timeSeries(String sql) {
        return query("time_series", sql);
    }

    private static SqlQuery query(String format, String sql) {
        return new SqlQuery("A", DataSourceRef.cloudmon(), format, "code", true, sql.strip());
    }
}
