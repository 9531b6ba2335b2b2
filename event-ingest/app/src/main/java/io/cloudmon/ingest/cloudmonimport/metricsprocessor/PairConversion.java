package io.cloudmon.ingest.cloudmonimport.metricsprocessor;

import io.cloudmon.ingest.catalogue.Component;
import io.cloudmon.ingest.catalogue.Item;
import io.cloudmon.ingest.catalogue.Problems;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Converts the entries of configurations in one environment after the other. */
final class PairConversion {
    private final ComponentSearch search;
    private final FlagConversion flagConversion;
    private final Problems problems;
    private final Map<String, HealthEntry> entryByComponent = new HashMap<>();

    PairConversion(ComponentSearch search, Problems problems) {
        this.search = search;
        this.problems = problems;
        flagConversion = new FlagConversion(problems);
    }

    /** @param region of the environment; empty when it is not known, which is reported elsewhere */
    Pair convert(HealthEntry entry, Flags flags, String environment, Optional<String> region) {
        boolean isDefinedAnywhere = entry.flags().keySet().stream().anyMatch(flags.keys()::contains);
        boolean isDefinedHere = entry.flags().keySet().stream().anyMatch(key -> flags.isDefined(key, environment));
        if (isDefinedAnywhere && !isDefinedHere) {
            return Pair.of(entry, environment, Fate.NOT_HERE);
        }
        if (region.isEmpty()) {
            return Pair.of(entry, environment, Fate.NO_REGION);
        }
        if (search.isGlobalElsewhere(entry, environment, region.get())) {
            return Pair.of(entry, environment, Fate.GLOBAL_ELSEWHERE);
        }
        Optional<Component> component = search.find(entry, environment, region.get());
        return fault(entry, flags, environment, component)
                .map(fate -> Pair.of(entry, environment, fate))
                .orElseGet(() -> of(entry, flags, environment, component.orElseThrow()));
    }

    private Optional<Fate> fault(HealthEntry entry, Flags flags, String environment, Optional<Component> component) {
        Map<FlagKey, Item> missing = entry.flags().entrySet().stream()
                .filter(flag -> flags.keys().contains(flag.getKey()) && !flags.isDefined(flag.getKey(), environment))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        missing.forEach((key, item) -> missing(key, item, flags, environment));
        if (!missing.isEmpty()) {
            return Optional.of(Fate.PARTLY_HERE);
        }
        if (!entry.isSound()) {
            return Optional.of(Fate.UNSOUND);
        }
        return component.isEmpty() ? Optional.of(Fate.NO_COMPONENT) : Optional.empty();
    }

    private void missing(FlagKey key, Item item, Flags flags, String environment) {
        String where = flags.places(key).map(flag -> flag.place().fileAndLine()).collect(Collectors.joining(", "));
        problems.add(
                item,
                "is '" + key + "', which is not for " + environment + " as other flags of the entry are",
                "add the environment to the flag at " + where + ", or make an entry without it");
    }

    private Pair of(HealthEntry entry, Flags flags, String environment, Component component) {
        List<Flag> found = entry.flags().keySet().stream()
                .flatMap(key -> flags.find(key, environment).stream())
                .toList();
        if (found.size() < entry.flags().size() || !haveDifferentIds(entry) || isTaken(entry, component)) {
            return Pair.of(entry, environment, Fate.FAULTY);
        }
        List<ImportedFlag> imported = flagConversion.convert(entry, found, component);
        if (imported.size() < found.size()) {
            return Pair.of(entry, environment, Fate.NO_CHECKS);
        }
        ImportedHealth health = new ImportedHealth(component.id(), imported, entry.expressions());
        return new Pair(entry, environment, Fate.WRITTEN, Optional.of(health));
    }

    private boolean haveDifferentIds(HealthEntry entry) {
        Map<String, FlagKey> byId = new HashMap<>();
        entry.flags().forEach((key, item) -> {
            FlagKey same = byId.putIfAbsent(key.id(), key);
            if (same != null) {
                String what = "is '" + key + "', which would have the id of '" + same + "', " + key.id();
                problems.add(item, what, "rename one of the two");
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
}
