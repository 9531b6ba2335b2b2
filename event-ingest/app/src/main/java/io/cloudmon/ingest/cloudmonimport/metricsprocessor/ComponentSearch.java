package io.cloudmon.ingest.cloudmonimport.metricsprocessor;

import io.cloudmon.ingest.catalogue.Component;
import io.cloudmon.ingest.catalogue.Item;
import io.cloudmon.ingest.catalogue.Problems;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the component that an entry is about in an environment, and explains when there is none. */
final class ComponentSearch {
    private final Components components;
    private final @Nullable String globalEnvironment;
    private final Problems problems;

    /** @param globalEnvironment the environment whose flags components in Global take, if one was named */
    ComponentSearch(Components components, @Nullable String globalEnvironment, Problems problems) {
        this.components = components;
        this.globalEnvironment = globalEnvironment;
        this.problems = problems;
    }

    /** Exactly one component, or empty with the reason reported. */
    Optional<Component> find(HealthEntry entry, String environment, String region) {
        List<Component> found = components.find(entry.componentName(), region);
        if (found.isEmpty() && environment.equals(globalEnvironment)) {
            found = components.find(entry.componentName(), Components.EVERYWHERE);
        }
        if (found.size() != 1) {
            explain(entry, environment, region, found);
            return Optional.empty();
        }
        return Optional.of(found.getFirst());
    }

    /** Whether the entry's component is in Global and takes its flags from another environment. */
    boolean isGlobalElsewhere(HealthEntry entry, String environment, String region) {
        return globalEnvironment != null
                && !environment.equals(globalEnvironment)
                && components.find(entry.componentName(), region).isEmpty()
                && !components
                        .find(entry.componentName(), Components.EVERYWHERE)
                        .isEmpty();
    }

    private void explain(HealthEntry entry, String environment, String region, List<Component> found) {
        Item item = entry.item().get("component_name");
        if (!item.isPresent()) {
            return;
        }
        String what = "is '" + entry.componentName() + "', which ";
        String where = region + " (environment " + environment + ")";
        if (found.size() > 1) {
            List<String> ids = found.stream().map(Component::id).toList();
            problems.add(
                    item, what + "several components in " + where + " are called: " + ids, "give them different names");
        } else if (components.find(entry.componentName(), Components.EVERYWHERE).isEmpty()) {
            problems.add(item, what + "is no component in " + where, components.fix(entry.componentName(), region));
        } else {
            problems.add(
                    item,
                    what + "is no component in " + where + " but one in " + Components.EVERYWHERE
                            + ", where metrics-processor never finds it",
                    "a component has one health entry: say whose flags it takes with --global " + environment);
        }
    }
}
