package io.cloudmon.ingest.catalogue;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A health entry is about a component of the catalogue, and its flags look at checks that the component has. */
final class HealthChecks implements Rule {

    @Override
    public void check(Draft draft, Problems problems) {
        Set<String> components = Draft.ids(draft.components());
        draft.health()
                .forEach(entry -> entry.text("component").ifPresent(id -> {
                    if (components.contains(id)) {
                        List<String> checks =
                                Draft.ids(draft.checksOf(id)).stream().sorted().toList();
                        entry.list("flags").forEach(flag -> flag(flag, id, checks, problems));
                    } else {
                        problems.add(
                                entry.get("component"),
                                "is '" + id + "', which is not a component",
                                Nearest.fix(id, components));
                    }
                }));
    }

    private static void flag(Item flag, String component, List<String> checks, Problems problems) {
        if (checks.isEmpty()) {
            problems.add(
                    flag,
                    "looks at the checks of component '" + component + "', which has none",
                    "add a check to the component or remove the health entry");
            return;
        }
        flag.list("checks").forEach(pattern -> matching(pattern, component, checks, problems));
    }

    private static void matching(Item item, String component, List<String> checks, Problems problems) {
        Optional<String> text = item.text();
        text.map(IdPattern::new)
                .filter(pattern -> checks.stream().noneMatch(pattern::matches))
                .ifPresent(pattern -> problems.add(
                        item,
                        "is '" + text.get() + "', which matches no check of component '" + component + "'",
                        Nearest.fix(text.get(), checks)));
    }
}
