package io.cloudmon.ingest.slo;

import io.cloudmon.measurement.slo.DegradedPolicy;
import io.cloudmon.measurement.slo.Objective;
import io.cloudmon.measurement.slo.UnknownPolicy;

/**
 * An objective of a component over a kind of window.
 *
 * @param id the catalogue's
 * @param componentNo the component
 * @param terms what is promised and how it is computed
 * @param windows its windows
 */
record Slo(String id, int componentNo, Terms terms, SloWindows windows) {

    Objective objective() {
        return terms.objective();
    }

    DegradedPolicy degraded() {
        return terms.degraded();
    }

    UnknownPolicy unknown() {
        return terms.unknown();
    }

    /** The same under other terms. */
    Slo under(Terms others) {
        return new Slo(id, componentNo, others, windows);
    }
}
