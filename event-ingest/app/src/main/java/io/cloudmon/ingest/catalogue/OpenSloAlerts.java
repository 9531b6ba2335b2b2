package io.cloudmon.ingest.catalogue;

import io.cloudmon.measurement.slo.BurnAlert;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Alert policies: CloudMon's three rules are always in force, and a policy may say so; any other is a problem. */
final class OpenSloAlerts {
    private static final List<BurnAlert> IN_FORCE = BurnAlert.standard(1);

    private final OpenSloObjects objects;
    private final Map<String, JsonShape> shapes;
    private final Problems problems;

    OpenSloAlerts(OpenSloObjects objects, Map<String, JsonShape> shapes, Problems problems) {
        this.objects = objects;
        this.shapes = shapes;
        this.problems = problems;
    }

    /** Checks the policies and conditions that are documents of their own. */
    void checkAll() {
        objects.all("AlertPolicy").forEach(this::policy);
        objects.all("AlertCondition").forEach(this::condition);
    }

    /** Checks the policies that an SLO names or holds. */
    void check(Item spec) {
        spec.list("alertPolicies")
                .forEach(policy ->
                        resolve(policy, "alertPolicyRef", "AlertPolicy").ifPresent(this::policy));
    }

    private void policy(Item policy) {
        policy.get("spec")
                .list("conditions")
                .forEach(condition ->
                        resolve(condition, "conditionRef", "AlertCondition").ifPresent(this::condition));
    }

    /** What is written here, its shape checked; none for a reference, whose document is checked by itself. */
    private Optional<Item> resolve(Item item, String reference, String kind) {
        if (item.get(reference).isPresent()) {
            objects.referred(item.get(reference), kind);
            return Optional.empty();
        }
        JsonShape shape = shapes.get(kind);
        if (shape != null) {
            shape.check(item, problems);
        }
        return Optional.of(item);
    }

    private void condition(Item document) {
        Item condition = document.get("spec").get("condition");
        Optional<Duration> window =
                condition.text("lookbackWindow").flatMap(OpenSloDuration::parse).flatMap(OpenSloDuration::fixed);
        Item threshold = condition.get("threshold");
        if (threshold.node().isNumber()
                && IN_FORCE.stream()
                        .noneMatch(
                                rule -> window.filter(rule.longWindow()::equals).isPresent()
                                        && rule.factor() == threshold.node().doubleValue())) {
            problems.add(
                    condition,
                    "is a burn rate of " + threshold.node().asText() + " over "
                            + condition.text("lookbackWindow").orElse("nothing"),
                    "write one of the rules that are in force for every SLO: 14.4 over 1h, 6 over 6h, 1 over 3d");
        }
    }
}
