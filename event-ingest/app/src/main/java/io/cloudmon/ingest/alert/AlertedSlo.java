package io.cloudmon.ingest.alert;

import io.cloudmon.measurement.slo.DegradedPolicy;
import io.cloudmon.measurement.slo.Objective;
import org.jspecify.annotations.Nullable;

/**
 * An SLO as its alerts need it.
 *
 * @param id the catalogue's
 * @param inForce whether the catalogue still has it and its component
 * @param objective what is promised
 * @param degraded what degraded slots count as
 * @param budgetLeft what is left of the error budget of its current window; null where nothing is known
 */
record AlertedSlo(
        String id,
        boolean inForce,
        Objective objective,
        DegradedPolicy degraded,
        @Nullable Double budgetLeft) {}
