package io.cloudmon.ingest.catalogue;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** Ids are unique in their kind over all files; those of regions in their provider. */
final class UniqueIds implements Rule {

    @Override
    public void check(Draft draft, Problems problems) {
        unique("provider", draft.providers(), problems);
        draft.providers().forEach(provider -> unique("region", provider.list("regions"), problems));
        unique("location", draft.locations(), problems);
        unique("component", draft.components(), problems);
        unique("check", draft.checks(), problems);
        unique("SLO", draft.slos(), problems);
        draft.health().forEach(entry -> unique("flag", entry.list("flags"), problems));
        unique("health entry", "component", draft.health(), "put all flags and expressions into one entry", problems);
    }

    private static void unique(String kind, Stream<Item> items, Problems problems) {
        unique(kind, "id", items, "give one of the two another id", problems);
    }

    private static void unique(String kind, String field, Stream<Item> items, String fix, Problems problems) {
        Map<String, Item> first = new HashMap<>();
        items.forEach(item -> item.text(field).ifPresent(id -> {
            Item other = first.putIfAbsent(id, item.get(field));
            if (other != null) {
                problems.add(
                        item.get(field),
                        "is '" + id + "', which the " + kind + " at "
                                + other.place().fileAndLine() + " has too",
                        fix);
            }
        }));
    }
}
