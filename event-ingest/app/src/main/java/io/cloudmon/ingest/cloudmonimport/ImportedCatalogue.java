package io.cloudmon.ingest.cloudmonimport;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The new catalogue.
 *
 * @param variables the environment variables that agents need
 */
record ImportedCatalogue(
        String provider,
        String providerName,
        List<String> locations,
        List<ImportedComponent> components,
        SortedSet<String> variables) {

    ImportedCatalogue {
        locations = List.copyOf(locations);
        components = List.copyOf(components);
    }

    /** CloudMon's names of the regions, in order. */
    List<String> regions() {
        return components.stream()
                .map(component -> component.source().region())
                .distinct()
                .sorted()
                .toList();
    }

    int checks() {
        return components.stream().mapToInt(ImportedComponent::checks).sum();
    }

    static SortedSet<String> noVariables() {
        return new TreeSet<>();
    }
}
