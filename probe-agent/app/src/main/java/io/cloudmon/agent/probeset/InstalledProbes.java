package io.cloudmon.agent.probeset;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Loads the probe sets of this agent once, at start. */
final class InstalledProbes {

    @Produces
    @Singleton
    ProbeSets probeSets(ProbeSetConfig config) {
        return ProbeSetLoader.load(Thread.currentThread().getContextClassLoader(), config.directory());
    }
}
