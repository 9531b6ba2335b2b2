package io.cloudmon.dashboards.cli;

import io.cloudmon.dashboards.grafana.HealthApi.Health;
import io.cloudmon.dashboards.provision.Change;
import io.cloudmon.dashboards.provision.Change.Create;
import io.cloudmon.dashboards.provision.Change.Remove;
import io.cloudmon.dashboards.provision.Change.Unchanged;
import io.cloudmon.dashboards.provision.Change.Update;
import io.cloudmon.dashboards.provision.Plan;
import java.io.PrintWriter;
import java.net.URI;
import java.util.Objects;

/** Tells the reader what differs and what was done. */
final class Report {
    private final PrintWriter out;
    private final DifferenceText text = new DifferenceText();
    private int created;
    private int changed;
    private int unchanged;
    private int removed;

    Report(PrintWriter out) {
        this.out = out;
    }

    void greet(URI url, Health health) {
        out.println("Grafana " + Objects.requireNonNullElse(health.version(), "(version hidden)") + " at " + url);
    }

    void show(Plan plan) {
        plan.changes().forEach(this::show);
        out.printf(
                "%d to create, %d to change, %d unchanged, %d for prune to remove%n",
                created, changed, unchanged, removed);
    }

    private void show(Change change) {
        done(change);
        if (change instanceof Update update) {
            update.differences()
                    .forEach(difference -> text.lines(difference).forEach(line -> out.println("    " + line)));
        }
    }

    /** Writes a change down and counts it. */
    void done(Change change) {
        String sign = switch (change) {
            case Create create -> {
                created++;
                yield "+";
            }
            case Update update -> {
                changed++;
                yield "~";
            }
            case Unchanged same -> {
                unchanged++;
                yield "=";
            }
            case Remove remove -> {
                removed++;
                yield "-";
            }
        };
        out.println(sign + " " + change.kind() + " " + change.title() + " (" + change.uid() + ")");
    }

    void total() {
        out.printf("%d created, %d changed, %d unchanged, %d removed%n", created, changed, unchanged, removed);
        out.flush();
    }
}
