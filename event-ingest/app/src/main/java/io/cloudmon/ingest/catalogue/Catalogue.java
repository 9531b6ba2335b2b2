package io.cloudmon.ingest.catalogue;

import java.util.List;
import java.util.stream.Stream;

/** A valid catalogue: every id it refers to is in it and every default is filled in. In the order of its files. */
public record Catalogue(
        List<Provider> providers,
        List<Location> locations,
        List<Component> components,
        List<Slo> slos,
        List<Health> health) {

    public Catalogue {
        providers = List.copyOf(providers);
        locations = List.copyOf(locations);
        components = List.copyOf(components);
        slos = List.copyOf(slos);
        health = List.copyOf(health);
    }

    /** The checks of all components. */
    public Stream<Check> checks() {
        return components.stream().flatMap(component -> component.checks().stream());
    }
}
