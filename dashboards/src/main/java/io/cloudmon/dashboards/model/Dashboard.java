package io.cloudmon.dashboards.model;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A dashboard in Grafana's JSON schema, without what the server owns (numeric id, version).
 *
 * @param uid at most 40 characters; the address of the dashboard in every Grafana
 * @param graphTooltip 1 shares the crosshair between panels
 */
public record Dashboard(
        String uid,
        String title,
        String description,
        List<String> tags,
        String timezone,
        boolean editable,
        int graphTooltip,
        String refresh,
        int schemaVersion,
        TimeRange time,
        Items<Variable> templating,
        Items<Annotation> annotations,
        List<Panel> panels) {
    /** The schema that this model writes: the one of Grafana 11, which later versions migrate when they load it. */
    public static final int SCHEMA_VERSION = 39;

    private static final int LONGEST_UID = 40;

    public Dashboard {
        if (uid.isEmpty() || uid.length() > LONGEST_UID) {
            throw new IllegalArgumentException("dashboard uid '" + uid + "' must have 1 to 40 characters");
        }
        requireDistinctPanels(panels);
        tags = List.copyOf(tags);
        panels = List.copyOf(panels);
    }

    private static void requireDistinctPanels(List<Panel> panels) {
        Set<Integer> ids = new HashSet<>();
        Set<String> titles = new HashSet<>();
        for (Panel panel : panels) {
            if (!ids.add(panel.id()) || !titles.add(panel.title())) {
                throw new IllegalArgumentException("panel " + panel.id() + " '" + panel.title() + "' is there twice");
            }
        }
    }

    /** The range shown when the dashboard is opened, in Grafana's relative notation. */
    public record TimeRange(String from, String to) {}

    /** Grafana wraps its lists of variables and annotations in an object. */
    public record Items<T>(List<T> list) {
        public Items {
            list = List.copyOf(list);
        }
    }
}
