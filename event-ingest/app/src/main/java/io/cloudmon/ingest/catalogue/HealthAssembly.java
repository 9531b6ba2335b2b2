package io.cloudmon.ingest.catalogue;

import io.cloudmon.ingest.health.FlagDefinition;
import io.cloudmon.ingest.health.HealthDefinition;
import java.util.List;
import java.util.Optional;

/** Makes the health entries of a draft without problems, with the checks that each flag looks at. */
final class HealthAssembly {
    private final List<String> checks;

    private HealthAssembly(List<String> checks) {
        this.checks = checks;
    }

    static List<Health> of(Draft draft) {
        return draft.health().map(item -> health(draft, item)).toList();
    }

    private static Health health(Draft draft, Item item) {
        String component = text(item, "component");
        HealthAssembly assembly = new HealthAssembly(
                Draft.ids(draft.checksOf(component)).stream().sorted().toList());
        return new Health(
                component,
                new HealthDefinition(
                        item.list("flags").map(assembly::flag).toList(),
                        item.list("expressions")
                                .map(one -> new HealthDefinition.Expression(text(one, "when"), text(one, "state")))
                                .toList()));
    }

    private FlagDefinition flag(Item item) {
        String measure = text(item, "measure");
        boolean latency = measure.equals(FlagThreshold.LATENCY);
        return new FlagDefinition(
                text(item, "id"),
                matching(item),
                measure,
                item.get("status").isPresent()
                        ? item.list("status").map(one -> one.node().asText()).toList()
                        : null,
                latency ? item.text("statistic").orElse("mean") : null,
                required(item.duration("over"), item, "over").toNanos() / 1_000,
                FlagThreshold.comparison(item),
                required(FlagThreshold.limit(item), item, "threshold"),
                item.integer("min_results").orElse(1));
    }

    private List<String> matching(Item flag) {
        List<IdPattern> patterns = flag.list("checks")
                .flatMap(item -> item.text().stream())
                .map(IdPattern::new)
                .toList();
        return checks.stream()
                .filter(id -> patterns.isEmpty() || patterns.stream().anyMatch(pattern -> pattern.matches(id)))
                .toList();
    }

    private static String text(Item item, String name) {
        return required(item.text(name), item, name);
    }

    private static <T> T required(Optional<T> value, Item item, String name) {
        return value.orElseThrow(() -> new IllegalStateException(
                "validation let pass " + item.get(name).place()));
    }
}
