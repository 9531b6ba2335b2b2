package io.cloudmon.dashboards.provision;

/** The kinds of objects that we make in Grafana, in the order in which they need each other. */
public enum Kind {
    FOLDER("folder"),
    DATA_SOURCE("data source"),
    DASHBOARD("dashboard");

    private final String text;

    Kind(String text) {
        this.text = text;
    }

    @Override
    public String toString() {
        return text;
    }
}
