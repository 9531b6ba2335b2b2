package io.cloudmon.ingest.catalogue;

import io.cloudmon.probe.ProbeFactory;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeMap;

/** The probes that a check may name. */
public final class KnownProbes {
    private final Map<String, ProbeFactory> factories = new TreeMap<>();

    public KnownProbes(Iterable<ProbeFactory> probes) {
        probes.forEach(factory -> factories.put(factory.name(), factory));
    }

    /** Those on the class path. */
    public static KnownProbes installed() {
        return new KnownProbes(
                ServiceLoader.load(ProbeFactory.class, Thread.currentThread().getContextClassLoader()));
    }

    Optional<ProbeFactory> find(String name) {
        return Optional.ofNullable(factories.get(name));
    }

    Set<String> names() {
        return factories.keySet();
    }
}
