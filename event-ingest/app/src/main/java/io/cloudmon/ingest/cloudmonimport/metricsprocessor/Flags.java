package io.cloudmon.ingest.cloudmonimport.metricsprocessor;

import io.cloudmon.ingest.catalogue.Item;
import io.cloudmon.ingest.catalogue.Problems;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The flags of a configuration, by name and environment. */
final class Flags {
    private final Map<FlagKey, Map<String, Definition>> definitions = new TreeMap<>();
    private final Map<String, Item> environments = new LinkedHashMap<>();
    private final FlagReader reader;
    private final Problems problems;

    /** @param problems where to add what is wrong with them */
    Flags(Configuration configuration, Templates templates, Problems problems) {
        this.problems = problems;
        reader = new FlagReader(templates, problems);
        configuration.flags().forEach(this::read);
    }

    /** The environments that flags are defined for, each with the first place that names it. */
    Map<String, Item> environments() {
        return environments;
    }

    Set<FlagKey> keys() {
        return definitions.keySet();
    }

    /** Where a flag is defined, once for each place. */
    Stream<Item> places(FlagKey key) {
        return definitions.getOrDefault(key, Map.of()).values().stream()
                .map(Definition::item)
                .distinct();
    }

    boolean isDefined(FlagKey key, String environment) {
        return definitions.getOrDefault(key, Map.of()).containsKey(environment);
    }

    /** A flag; empty when it is not defined or faulty. */
    Optional<Flag> find(FlagKey key, String environment) {
        Definition definition = definitions.getOrDefault(key, Map.of()).get(environment);
        return definition == null ? Optional.empty() : definition.flag();
    }

    private void read(Item item) {
        reader.key(item)
                .ifPresent(key -> item.list("environments").forEach(environment -> {
                    Optional<String> name = environment.text("name");
                    if (name.isEmpty()) {
                        problems.add(environment.get("name"), "is missing", "write the name of an environment");
                        return;
                    }
                    environments.putIfAbsent(name.get(), environment.get("name"));
                    define(key, name.get(), new Definition(item, reader.flag(key, item, environment)));
                }));
    }

    private void define(FlagKey key, String environment, Definition definition) {
        Map<String, Definition> byEnvironment = definitions.computeIfAbsent(key, k -> new TreeMap<>());
        Definition first = byEnvironment.putIfAbsent(environment, definition);
        if (first != null) {
            problems.add(
                    definition.item().get("name"),
                    "is '" + key + "' for " + environment + ", which "
                            + first.item().place().fileAndLine() + " has defined already",
                    "remove one of the two; metrics-processor silently takes the later");
            byEnvironment.put(
                    environment,
                    new Definition(
                            first.item(),
                            first.flag()
                                    .filter(flag -> definition
                                            .flag()
                                            .filter(flag::equals)
                                            .isPresent())));
        }
    }

    /**
     * Where a flag is defined, and what it is if that is clear.
     *
     * @param flag empty when it is faulty, or defined twice and differently
     */
    private record Definition(Item item, Optional<Flag> flag) {}
}
