package io.cloudmon.ingest.slo;

import io.cloudmon.measurement.slo.CreditScale;
import io.cloudmon.measurement.slo.DegradedPolicy;
import io.cloudmon.measurement.slo.Objective;
import io.cloudmon.measurement.slo.SliMethod;
import io.cloudmon.measurement.slo.UnknownPolicy;
import io.cloudmon.measurement.window.ServiceHours;
import org.jspecify.annotations.Nullable;

/**
 * What is promised and how it is computed.
 *
 * @param text as stored and published; part of a closed window's digest
 * @param objective what is promised
 * @param degraded what degraded time or slots count as
 * @param unknown what unknown time or slots count as
 * @param method what the service level is the share of
 * @param serviceHours when the service is promised to be there; null for always
 * @param credits what is paid back
 */
record Terms(
        String text,
        Objective objective,
        DegradedPolicy degraded,
        UnknownPolicy unknown,
        SliMethod method,
        @Nullable ServiceHours serviceHours,
        CreditScale credits) {

    /** Whether windows are computed from slots, which are not kept for ever. */
    boolean needsSlots() {
        return !(method instanceof SliMethod.Time);
    }
}
