package io.cloudmon.ingest.cloudmonimport;

import io.cloudmon.ingest.cloudmonimport.output.Slug;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * CloudMon's main configuration: which environments are watched with which elements and files, and from where.
 *
 * <p>Empty when none was found; then every element applies to every region.
 */
final class Matrix {
    private final Map<String, Set<String>> regionsByElement = new TreeMap<>();
    private final Map<String, Set<String>> regionsByFile = new TreeMap<>();
    private final Set<String> zones = new TreeSet<>();

    void zone(String zone) {
        zones.add(zone);
    }

    void element(String element, String region) {
        regionsByElement.computeIfAbsent(element, key -> new TreeSet<>()).add(region);
    }

    void globalmonFile(String path, String region) {
        regionsByFile.computeIfAbsent(path, key -> new TreeSet<>()).add(region);
    }

    /** The monitoring zones: where CloudMon watches from. */
    Set<String> zones() {
        return zones;
    }

    /** The regions in which an element is asked; empty when there is no matrix that could say so. */
    Optional<Set<String>> regionsOf(LegacyElement element) {
        return regionsByElement.isEmpty()
                ? Optional.empty()
                : Optional.of(regionsByElement.getOrDefault(element.name(), Set.of()));
    }

    /** The regions that a file of globalmon is used for: by the matrix, else by the file's name, else all. */
    Set<String> regionsOf(LegacyService service, Collection<String> all) {
        String file = service.place().file();
        for (Map.Entry<String, Set<String>> entry : regionsByFile.entrySet()) {
            if (file.endsWith(fileName(entry.getKey()))) {
                return entry.getValue();
            }
        }
        Set<String> named = new TreeSet<>();
        all.stream().filter(region -> Slug.of(file).contains(Slug.of(region))).forEach(named::add);
        return named.isEmpty() ? new TreeSet<>(all) : named;
    }

    private static String fileName(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
