package io.cloudmon.dashboards.provision;

import java.util.List;

/** What has to happen to all objects, in order. */
public record Plan(List<Change> changes) {
    public Plan {
        changes = List.copyOf(changes);
    }

    /** Whether Grafana differs from what it should be. */
    public boolean hasChanges() {
        return changes.stream().anyMatch(change -> !(change instanceof Change.Unchanged));
    }
}
