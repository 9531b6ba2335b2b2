package io.cloudmon.ingest.cloudmonimport.metricsprocessor;

import io.cloudmon.ingest.catalogue.Check;
import io.cloudmon.ingest.catalogue.Component;
import java.util.List;

/** How a catalogue names some of a component's checks: not at all when it means all, else by one pattern, else by ids. */
final class CheckPatterns {

    private CheckPatterns() {}

    static List<String> of(Component component, List<Check> chosen) {
        if (chosen.size() == component.checks().size()) {
            return List.of();
        }
        List<String> ids = chosen.stream().map(Check::id).toList();
        String prefix = commonPrefix(ids);
        long matched = component.checks().stream()
                .filter(check -> check.id().startsWith(prefix))
                .count();
        return chosen.size() > 1 && matched == chosen.size() ? List.of(prefix + "*") : ids;
    }

    /** What all ids begin with, to the end of a word. */
    private static String commonPrefix(List<String> ids) {
        String prefix = ids.getFirst();
        for (String id : ids) {
            while (!id.startsWith(prefix)) {
                prefix = prefix.substring(0, prefix.length() - 1);
            }
        }
        return prefix.substring(0, prefix.lastIndexOf('-') + 1);
    }
}
