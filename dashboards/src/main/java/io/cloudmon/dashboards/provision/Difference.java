package io.cloudmon.dashboards.provision;

/**
 * One value that differs.
 *
 * @param path where, in words: {@code panels[State now].title}
 * @param live what Grafana has; empty where it has nothing
 * @param wanted what it should be; empty where it should not be there
 */
public record Difference(String path, String live, String wanted) {}
