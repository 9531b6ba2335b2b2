package io.cloudmon.ingest.catalogue;

import io.cloudmon.ingest.catalogue.source.SourceFile;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All files together as one catalogue whose correctness is not known yet. */
record Draft(List<SourceFile> files) {

    Draft {
        files = List.copyOf(files);
    }

    Stream<Item> providers() {
        return all("providers");
    }

    Stream<Item> regions() {
        return providers().flatMap(provider -> provider.list("regions"));
    }

    Stream<Item> locations() {
        return all("locations");
    }

    Stream<Item> components() {
        return all("components");
    }

    Stream<Item> checks() {
        return components().flatMap(component -> component.list("checks"));
    }

    Stream<Item> slos() {
        return all("slos");
    }

    Stream<Item> health() {
        return all("health");
    }

    Stream<Item> flags() {
        return health().flatMap(entry -> entry.list("flags"));
    }

    /** The checks of the components with this id. */
    Stream<Item> checksOf(String component) {
        return components()
                .filter(item -> item.text("id").filter(component::equals).isPresent())
                .flatMap(item -> item.list("checks"));
    }

    /** The ids of the items that have one. */
    static Set<String> ids(Stream<Item> items) {
        return items.flatMap(item -> item.text("id").stream()).collect(Collectors.toUnmodifiableSet());
    }

    private Stream<Item> all(String list) {
        return files.stream().flatMap(file -> Item.root(file).list(list));
    }
}
