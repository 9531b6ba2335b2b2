package io.cloudmon.ingest.cloudmonimport.metricsprocessor;

import io.cloudmon.ingest.catalogue.Catalogue;
import io.cloudmon.ingest.catalogue.Component;
import io.cloudmon.ingest.catalogue.Nearest;
import io.cloudmon.ingest.catalogue.Provider;
import io.cloudmon.ingest.catalogue.Region;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The catalogue's components by region and name. */
final class Components {
    /** Where CloudMon puts what belongs to no region in particular. */
    static final String EVERYWHERE = "Global";

    private final List<Component> components;
    private final Map<String, String> regionNames = new TreeMap<>();

    Components(Catalogue catalogue) {
        components = catalogue.components();
        for (Provider provider : catalogue.providers()) {
            for (Region region : provider.regions()) {
                regionNames.put(provider.id() + "/" + region.id(), region.name());
            }
        }
    }

    /** The names of all regions. */
    Set<String> regions() {
        return new TreeSet<>(regionNames.values());
    }

    /** Whether there is a region of that id or name. */
    boolean hasRegion(String region) {
        return regionNames.entrySet().stream().anyMatch(entry -> isCalled(entry, region));
    }

    /** The components of exactly that name in a region. */
    List<Component> find(String name, String region) {
        return in(region).stream()
                .filter(component -> component.name().equals(name))
                .toList();
    }

    /** What to write for a name that no component in the region has. */
    String fix(String name, String region) {
        List<String> names = in(region).stream().map(Component::name).toList();
        String elsewhere = components.stream()
                .filter(component -> component.name().equals(name))
                .map(this::regionName)
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
        return elsewhere.isEmpty()
                ? likely(name, names)
                        .map(likely -> "did you mean '" + likely + "'?")
                        .orElseGet(() -> Nearest.fix(name, names))
                : "it is one in " + elsewhere + ": add it to " + region + ", or take the environment from its flags";
    }

    private static Optional<String> likely(String name, List<String> names) {
        Map<String, String> byPlainName =
                names.stream().collect(Collectors.toMap(Components::plain, known -> known, (a, b) -> a, TreeMap::new));
        return Nearest.to(plain(name), byPlainName.keySet()).map(byPlainName::get);
    }

    private List<Component> in(String region) {
        return components.stream()
                .filter(component -> regionNames.entrySet().stream()
                        .anyMatch(entry -> entry.getKey().equals(key(component)) && isCalled(entry, region)))
                .toList();
    }

    private static boolean isCalled(Map.Entry<String, String> entry, String region) {
        return entry.getValue().equals(region) || entry.getKey().endsWith("/" + region);
    }

    private String regionName(Component component) {
        return regionNames.getOrDefault(key(component), component.region());
    }

    private static String key(Component component) {
        return component.provider() + "/" + component.region();
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("\\s+", "");
    }
}
