package io.cloudmon.dashboards.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One panel: where it is, what it asks and how the answer is drawn.
 *
 * @param description how to read the panel; shown when one points at its title
 * @param interval the smallest time step of its queries ({@code 15m}), null to leave it to Grafana
 */
public record Panel(
        int id,
        String title,
        String description,
        GridPosition gridPos,
        DataSourceRef datasource,
        @Nullable String interval,
        List<SqlQuery> targets,
        FieldConfig fieldConfig,
        @JsonProperty("options") Visualization visualization) {
    public Panel {
        targets = List.copyOf(targets);
    }

    /** Grafana's plugin that draws the panel. */
    @JsonProperty
    public String type() {
        return visualization.plugin();
    }
}
