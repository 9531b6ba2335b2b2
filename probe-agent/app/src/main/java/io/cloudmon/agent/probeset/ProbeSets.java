package io.cloudmon.agent.probeset;

import io.cloudmon.probe.ProbeFactory;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The probe techniques of this agent, by name.
 *
 * @param factories name to factory
 * @param refused how many probe sets could not be used
 */
public record ProbeSets(Map<String, ProbeFactory> factories, int refused) {
    public ProbeSets {
        factories = Map.copyOf(factories);
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
