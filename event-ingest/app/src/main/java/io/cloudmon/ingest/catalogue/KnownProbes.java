package io.cloudmon.ingest.catalogue;

import io.cloudmon.probe.ProbeFactory;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The probes that a check may name. */
public final class KnownProbes {
    private final Map<String, ProbeFactory> factories = new TreeMap<>();
    private final Set<String> foreign;

    public KnownProbes(Iterable<ProbeFactory> probes) {
        this(probes, Set.of());
    }

    private KnownProbes(Iterable<ProbeFactory> probes, Collection<String> foreign) {
        probes.forEach(factory -> factories.put(factory.name(), factory));
        this.foreign = Set.copyOf(foreign);
    }

    /** Those on the class path. */
    public static KnownProbes installed() {
        return new KnownProbes(
                ServiceLoader.load(ProbeFactory.class, Thread.currentThread().getContextClassLoader()));
    }

    /** These and probes of third parties, whose checks only an agent that has them can validate. */
    public KnownProbes withForeign(Collection<String> names) {
        return new KnownProbes(factories.values(), names);
    }

    /** Whether the probe is known by name only. */
    boolean isForeign(String name) {
        return foreign.contains(name) && !factories.containsKey(name);
    }

    Optional<ProbeFactory> find(String name) {
        return Optional.ofNullable(factories.get(name));
    }

    Set<String> names() {
        Set<String> names = new TreeSet<>(factories.keySet());
        names.addAll(foreign);
        return names;
    }
}
