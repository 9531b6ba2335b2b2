package io.cloudmon.dashboards.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/** Marks over the time axis: Grafana's own, or the rows of a query (columns time, timeend, text, tags). */
public record Annotation(
        String name,
        DataSourceRef datasource,
        boolean enable,
        boolean hide,
        String iconColor,
        @Nullable Integer builtIn,
        @Nullable String type,
        @JsonProperty("target") @Nullable SqlQuery query) {

    /** The annotations that people write in Grafana; every dashboard has them. */
    public static Annotation byPeople() {
        DataSourceRef grafana = new DataSourceRef("grafana", "-- Grafana --");
        return new Annotation(
                "Annotations & Alerts", grafana, true, true, "rgba(0, 211, 255, 1)", 1, "dashboard", null);
    }

    /** Rows of the platform's database. */
    public static Annotation query(String name, String color, String sql) {
        return new Annotation(name, DataSourceRef.cloudmon(), true, false, color, null, null, SqlQuery.table(sql));
    }
}
