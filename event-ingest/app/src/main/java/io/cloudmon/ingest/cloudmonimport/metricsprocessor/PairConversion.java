package io.cloudmon.ingest.cloudmonimport.metricsprocessor;

import io.cloudmon.ingest.catalogue.Check;
import io.cloudmon.ingest.catalogue.Component;
import io.cloudmon.ingest.catalogue.Problems;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Converts the entries of a configuration in one environment after the other. */
final class PairConversion {
    /** As often as epmon asks; what a query means by "now" that takes no average. */
    private static final Duration NOW = Duration.ofMinutes(1);

    private final ComponentSearch search;
    private final Problems problems;
    private final Map<String, HealthEntry> entryByComponent = new HashMap<>();

    PairConversion(ComponentSearch search, Problems problems) {
        this.search = search;
        this.problems = problems;
    }

    /** @param region of the environment; empty when it is not known, which is reported elsewhere */
    Pair convert(HealthEntry entry, Flags flags, String environment, Optional<String> region) {
        List<FlagKey> defined = entry.flags().keySet().stream()
                .filter(key -> flags.isDefined(key, environment))
                .toList();
        boolean isDefinedAnywhere = entry.flags().keySet().stream().anyMatch(flags.keys()::contains);
        if (defined.isEmpty() && isDefinedAnywhere) {
            return Pair.of(entry, environment, Fate.NOT_HERE);
        }
        if (region.isEmpty()) {
            return Pair.of(entry, environment, Fate.NO_REGION);
        }
        if (search.isGlobalElsewhere(entry, environment, region.get())) {
            return Pair.of(entry, environment, Fate.GLOBAL_ELSEWHERE);
        }
        Optional<Component> component = search.find(entry, environment, region.get());
        if (isDefinedAnywhere && defined.size() < entry.flags().size()) {
            missing(entry, flags, environment);
            return Pair.of(entry, environment, Fate.PARTLY_HERE);
        }
        if (!entry.isSound()) {
            return Pair.of(entry, environment, Fate.UNSOUND);
        }
        return component
                .map(found -> of(entry, flags, environment, found))
                .orElseGet(() -> Pair.of(entry, environment, Fate.NO_COMPONENT));
    }

    private void missing(HealthEntry entry, Flags flags, String environment) {
        entry.flags().forEach((key, item) -> {
            if (!flags.isDefined(key, environment) && flags.keys().contains(key)) {
                String where = flags.places(key)
                        .map(place -> place.place().fileAndLine())
                        .collect(Collectors.joining(", "));
                problems.add(
                        item,
                        "is '" + key + "', which is not for " + environment + " as other flags of the entry are",
                        "add the environment to the flag at " + where + ", or make an entry without it");
            }
        });
    }

    private Pair of(HealthEntry entry, Flags flags, String environment, Component component) {
        List<Flag> found = entry.flags().keySet().stream()
                .flatMap(key -> flags.find(key, environment).stream())
                .toList();
        if (found.size() < entry.flags().size() || !haveDifferentIds(entry) || isTaken(entry, component)) {
            return Pair.of(entry, environment, Fate.FAULTY);
        }
        List<ImportedFlag> imported = imported(entry, found, component);
        if (imported.size() < found.size()) {
            return Pair.of(entry, environment, Fate.NO_CHECKS);
        }
        return new Pair(
                entry,
                environment,
                Fate.WRITTEN,
                Optional.of(new ImportedHealth(component.id(), imported, entry.expressions())));
    }

    private boolean haveDifferentIds(HealthEntry entry) {
        Map<String, FlagKey> byId = new HashMap<>();
        entry.flags().forEach((key, item) -> {
            FlagKey same = byId.putIfAbsent(key.id(), key);
            if (same != null) {
                problems.add(
                        item, "is '" + key + "', which would have the id of '" + same + "'", "rename one of the two");
            }
        });
        return byId.size() == entry.flags().size();
    }

    private boolean isTaken(HealthEntry entry, Component component) {
        HealthEntry same = entryByComponent.putIfAbsent(component.id(), entry);
        if (same != null) {
            problems.add(
                    entry.item().get("component_name"),
                    "is '" + entry.componentName() + "' (" + component.id() + "), which "
                            + same.item().place().fileAndLine() + " is about already",
                    "join the two entries");
        }
        return same != null;
    }

    private List<ImportedFlag> imported(HealthEntry entry, List<Flag> flags, Component component) {
        Set<String> services = flags.stream().map(flag -> flag.key().service()).collect(Collectors.toSet());
        ServiceChecks checks = new ServiceChecks(component, services);
        List<ImportedFlag> imported = new ArrayList<>();
        for (Flag flag : flags) {
            List<Check> own = checks.of(flag.key().service(), flag.signal().origin());
            if (own.isEmpty()) {
                withoutChecks(entry, flag, component);
            } else {
                imported.add(new ImportedFlag(flag, CheckPatterns.of(component, own), over(flag, own)));
            }
        }
        return imported;
    }

    private void withoutChecks(HealthEntry entry, Flag flag, Component component) {
        String has = component.checks().isEmpty()
                ? "none at all"
                : component.checks().stream().map(Check::id).collect(Collectors.joining(", "));
        String kind =
                flag.signal().origin() == Origin.GLOBALMON ? "web" : flag.key().service();
        problems.add(
                entry.flags().getOrDefault(flag.key(), entry.item()),
                "is '" + flag.key() + "', but component '" + component.id() + "' has no check of '" + kind
                        + "'; it has " + has,
                "add one named " + component.id() + "-" + kind.toLowerCase(Locale.ROOT) + "-…, or remove the flag");
    }

    /** Not shorter than the time between two results. */
    private static Duration over(Flag flag, List<Check> checks) {
        Duration asked = flag.signal().over().orElse(NOW);
        return checks.stream().map(Check::interval).reduce(asked, (a, b) -> a.compareTo(b) < 0 ? b : a);
    }
}
