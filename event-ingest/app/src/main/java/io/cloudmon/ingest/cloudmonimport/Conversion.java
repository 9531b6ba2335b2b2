package io.cloudmon.ingest.cloudmonimport;

import io.cloudmon.ingest.cloudmonimport.output.Slug;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Converts a whole configuration: components first, then the checks that belong to them. */
final class Conversion {
    private final String provider;
    private final String providerName;
    private final List<Leftover> leftovers;

    /** @param leftovers where to add what has no counterpart */
    Conversion(String provider, String providerName, List<Leftover> leftovers) {
        this.provider = provider;
        this.providerName = providerName;
        this.leftovers = leftovers;
    }

    ImportedCatalogue convert(CloudMonSources sources) {
        List<ImportedComponent> components = components(sources.components());
        ElementConversion elements = new ElementConversion(components, sources.matrix(), leftovers);
        sources.elements().forEach(elements::convert);
        ServiceConversion services = new ServiceConversion(components, sources.matrix(), leftovers);
        sources.services().forEach(services::convert);
        components.stream()
                .filter(component -> component.checks() == 0)
                .forEach(component -> leftovers.add(new Leftover(
                        component.source().place(),
                        "component '" + component.source().name() + "' in "
                                + component.source().region(),
                        "has no check; it is in the catalogue and its state is unknown")));
        Set<String> zones = sources.matrix().zones();
        List<String> locations = zones.isEmpty() ? List.of("default") : List.copyOf(zones);
        return new ImportedCatalogue(provider, providerName, locations, components, elements.variables());
    }

    private List<ImportedComponent> components(List<LegacyComponent> sources) {
        Map<String, LegacyComponent> known = new HashMap<>();
        Set<String> ids = new HashSet<>();
        List<ImportedComponent> components = new ArrayList<>();
        for (LegacyComponent source : sources) {
            LegacyComponent same = known.putIfAbsent(source.region() + "/" + source.name(), source);
            if (same == null) {
                components.add(new ImportedComponent(id(source, ids), source));
            } else {
                String what = "component '" + source.name() + "' in " + source.region();
                String why = "is given again; the one at " + same.place().fileAndLine() + " is kept";
                leftovers.add(new Leftover(source.place(), what, why));
            }
        }
        return components;
    }

    private String id(LegacyComponent source, Set<String> taken) {
        String id = Slug.id(provider, source.region(), source.type());
        String unique = taken.contains(id) ? Slug.id(provider, source.region(), source.name()) : id;
        for (int i = 2; !taken.add(unique); i++) {
            unique = Slug.id(provider, source.region(), source.name(), Integer.toString(i));
        }
        return unique;
    }
}
