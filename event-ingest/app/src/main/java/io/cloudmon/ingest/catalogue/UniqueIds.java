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
    }

    private static void unique(String kind, Stream<Item> items, Problems problems) {
        Map<String, Item> first = new HashMap<>();
        items.forEach(item -> item.text("id").ifPresent(id -> {
            Item id1 = first.putIfAbsent(id, item.get("id"));
            if (id1 != null) {
                problems.add(
                        item.get("id"),
                        "is '" + id + "', which the " + kind + " at "
                                + id1.place().fileAndLine() + " has too",
                        "give one of the two another id");
            }
        }));
    }
}
