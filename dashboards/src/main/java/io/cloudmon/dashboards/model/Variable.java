package io.cloudmon.dashboards.model;

import java.util.List;

/**
 * A drop-down list whose choices a query gives (columns {@code __text}, {@code __value}); several may be chosen.
 *
 * @param refresh 1: asked again whenever the dashboard is loaded
 */
public record Variable(
        String name,
        String label,
        String description,
        String type,
        DataSourceRef datasource,
        String query,
        String definition,
        boolean multi,
        boolean includeAll,
        int refresh,
        Current current) {

    /** A list with everything chosen at first. */
    public static Variable query(String name, String label, String description, String sql) {
        String query = sql.strip();
        return new Variable(
                name, label, description, "query", DataSourceRef.cloudmon(), query, query, true, true, 1, Current.ALL);
    }

    /** What is chosen. */
    public record Current(List<String> text, List<String> value) {
        static final Current ALL = new Current(List.of("All"), List.of("$__all"));
    }
}
