package io.cloudmon.agent.probeset;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/** Loads the probe sets of this agent once, at start. */
final class InstalledProbes {
    private static final Logger LOG = Logger.getLogger(InstalledProbes.class);

    @Produces
    @Singleton
    ProbeSets probeSets(ProbeSetConfig config) {
        ProbeSets sets = ProbeSetLoader.load(Thread.currentThread().getContextClassLoader(), config.directory());
        sets.refused().forEach(LOG::error);
        LOG.infof("probes found: names=%s", sets.names());
        return sets;
    }
}
