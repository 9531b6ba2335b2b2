package io.cloudmon.ingest.cloudmonimport.metricsprocessor;

import java.util.Optional;

/**
 * An entry in an environment, which is what metrics-processor's reporter asks about, and what became of it.
 *
 * @param health present when it is written
 */
record Pair(HealthEntry entry, String environment, Fate fate, Optional<ImportedHealth> health) {

    static Pair of(HealthEntry entry, String environment, Fate fate) {
        return new Pair(entry, environment, fate, Optional.empty());
    }
}
