package io.cloudmon.ingest.catalogue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Components, checks and SLOs refer to what the catalogue has. */
final class KnownReferences implements Rule {

    @Override
    public void check(Draft draft, Problems problems) {
        Map<String, Set<String>> regions = regions(draft);
        draft.components().forEach(component -> placed(component, regions, problems));
        Set<String> locations = Draft.ids(draft.locations());
        draft.checks().forEach(check -> located(check, locations, problems));
        List<String> components =
                Draft.ids(draft.components()).stream().sorted().toList();
        draft.slos().flatMap(slo -> slo.list("components")).forEach(item -> matching(item, components, problems));
    }

    private static Map<String, Set<String>> regions(Draft draft) {
        Map<String, Set<String>> regions = new HashMap<>();
        draft.providers()
                .forEach(provider -> provider.text("id")
                        .ifPresent(id -> regions.putIfAbsent(id, Draft.ids(provider.list("regions")))));
        return regions;
    }

    private static void placed(Item component, Map<String, Set<String>> regions, Problems problems) {
        component.text("provider").ifPresent(provider -> {
            Set<String> known = regions.get(provider);
            if (known == null) {
                unknown(component.get("provider"), "provider", regions.keySet(), problems);
            } else {
                component
                        .text("region")
                        .filter(region -> !known.contains(region))
                        .ifPresent(region -> unknown(
                                component.get("region"), "region of provider '" + provider + "'", known, problems));
            }
        });
    }

    private static void located(Item check, Set<String> locations, Problems problems) {
        if (locations.isEmpty()) {
            problems.add(check, "has no location to run from", "add a location to the list locations");
            return;
        }
        check.list("locations")
                .filter(item ->
                        item.text().filter(id -> !locations.contains(id)).isPresent())
                .forEach(item -> unknown(item, "location", locations, problems));
    }

    private static void matching(Item item, List<String> components, Problems problems) {
        Optional<String> text = item.text();
        text.map(IdPattern::new)
                .filter(pattern -> components.stream().noneMatch(pattern::matches))
                .ifPresent(pattern -> {
                    String fix = Nearest.to(text.get(), components)
                            .map(id -> "did you mean '" + id + "'?")
                            .orElse("write the id of a component or a pattern such as nimbus-*");
                    problems.add(item, "is '" + text.get() + "', which matches no component", fix);
                });
    }

    private static void unknown(Item item, String kind, Set<String> known, Problems problems) {
        String value = item.text().orElse("");
        problems.add(item, "is '" + value + "', which is not a " + kind, Nearest.fix(value, known));
    }
}
