package io.cloudmon.agent.probeset;

import io.cloudmon.probe.ProbeFactory;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The probe techniques of this agent, by name.
 *
 * @param factories name to factory
 * @param refused the probe sets that could not be used, and why
 */
public record ProbeSets(Map<String, ProbeFactory> factories, List<String> refused) {
    public ProbeSets {
        factories = Map.copyOf(factories);
        refused = List.copyOf(refused);
    }

    /** The factory of a technique; empty when no probe set has it. */
    public Optional<ProbeFactory> named(String probe) {
        return Optional.ofNullable(factories.get(probe));
    }

    /** Every technique's name, sorted. */
    public SortedSet<String> names() {
        return new TreeSet<>(factories.keySet());
    }
}
