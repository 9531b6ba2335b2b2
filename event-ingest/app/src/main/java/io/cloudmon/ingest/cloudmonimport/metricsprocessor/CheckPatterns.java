package io.cloudmon.ingest.cloudmonimport.metricsprocessor;

import io.cloudmon.ingest.catalogue.Check;
import io.cloudmon.ingest.catalogue.Component;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** How a catalogue names some of a component's checks: not at all when it means all, else by one pattern, else by ids. */
final class CheckPatterns {

    private CheckPatterns() {}

    static List<String> of(Component component, List<Check> chosen) {
        if (chosen.size() == component.checks().size()) {
            return List.of();
        }
        return prefix(component, chosen)
                .map(prefix -> List.of(prefix + "*"))
                .orElseGet(() -> chosen.stream().map(Check::id).toList());
    }

    /** The shortest beginning, by words after the component's id, of the chosen checks' ids and no others. */
    private static Optional<String> prefix(Component component, List<Check> chosen) {
        String first = chosen.getFirst().id();
        return IntStream.range(component.id().length() + 1, first.length())
                .filter(i -> first.charAt(i) == '-')
                .mapToObj(i -> first.substring(0, i + 1))
                .filter(prefix -> component.checks().stream()
                        .allMatch(check -> check.id().startsWith(prefix) == chosen.contains(check)))
                .findFirst();
    }
}
