package io.cloudmon.ingest.cloudmonimport.metricsprocessor;

import io.cloudmon.ingest.catalogue.Item;
import io.cloudmon.ingest.catalogue.Nearest;
import io.cloudmon.ingest.catalogue.Problems;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Checks and converts configurations of metrics-processor: each entry in each environment that flags are for. */
final class Conversion {
    private final EnvironmentRegions regions;
    private final Components components;
    private final boolean keepThresholds;
    private final Problems problems;
    private final PairConversion pairs;

    /** @param problems where to add all that is wrong */
    Conversion(
            EnvironmentRegions regions,
            Components components,
            ComponentSearch search,
            boolean keepThresholds,
            Problems problems) {
        this.regions = regions;
        this.components = components;
        this.keepThresholds = keepThresholds;
        this.problems = problems;
        pairs = new PairConversion(search, problems);
    }

    List<Pair> convert(Configuration configuration) {
        Flags flags = new Flags(configuration, new Templates(configuration, keepThresholds, problems), problems);
        FlagNames names = new FlagNames(configuration, flags);
        List<HealthEntry> entries = entries(configuration, names);
        names.unused().stream()
                .flatMap(key -> flags.places(key).map(item -> new Named(key.toString(), item)))
                .forEach(flag -> problems.add(
                        flag.item().get("name"),
                        "is '" + flag.name() + "', which no entry of health_metrics lists",
                        "list it in one, or remove the flag"));
        List<Pair> converted = new ArrayList<>();
        flags.environments().forEach((environment, item) -> {
            Optional<String> region = region(environment, item);
            entries.forEach(entry -> converted.add(pairs.convert(entry, flags, environment, region)));
        });
        return converted;
    }

    private List<HealthEntry> entries(Configuration configuration, FlagNames names) {
        Map<String, Item> known = new HashMap<>();
        List<HealthEntry> entries = new ArrayList<>();
        configuration.entries().forEach(entry -> {
            Item same = known.putIfAbsent(entry.name(), entry.item());
            if (same == null) {
                entries.add(EntryReader.read(entry, names, problems));
            } else {
                String first = same.place().fileAndLine();
                problems.add(entry.item(), "is given again, first at " + first, "remove or rename one of the two");
            }
        });
        return entries;
    }

    private Optional<String> region(String environment, Item item) {
        Set<String> all = regions.all(environment);
        Optional<String> region = regions.of(environment);
        if (all.isEmpty()) {
            String fix = Nearest.to(environment, regions.names())
                    .map(name -> "did you mean '" + name + "'?")
                    .orElse("say it with --environment " + environment + "=<region>; the catalogue has "
                            + String.join(", ", components.regions()));
            problems.add(item, "is '" + environment + "', whose region no file says", fix);
        } else if (region.isEmpty()) {
            problems.add(
                    item,
                    "is '" + environment + "', which files put in several regions: " + String.join(", ", all),
                    "say which with --environment " + environment + "=<region>");
        } else if (!components.hasRegion(region.get())) {
            problems.add(
                    item,
                    "is '" + environment + "' in region '" + region.get() + "', which the catalogue does not have",
                    Nearest.fix(region.get(), components.regions()));
        }
        return region.filter(components::hasRegion);
    }
}
