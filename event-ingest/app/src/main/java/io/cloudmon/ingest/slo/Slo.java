package io.cloudmon.ingest.slo;

import io.cloudmon.measurement.slo.DegradedPolicy;
import io.cloudmon.measurement.slo.Objective;
import io.cloudmon.measurement.slo.UnknownPolicy;

/**
 * An objective of a component over a kind of window.
 *
 * @param id the catalogue's
 * @param componentNo the component
 * @param objective what is promised
 * @param degraded what degraded time counts as
 * @param unknown what unknown time counts as
 * @param windows its windows
 */
record Slo(
        String id,
        int componentNo,
        Objective objective,
        DegradedPolicy degraded,
        UnknownPolicy unknown,
        SloWindows windows) {}
