package io.cloudmon.ingest.slo;

import io.cloudmon.measurement.slo.ServiceCredit;
import io.cloudmon.measurement.slo.ServiceLevel;
import io.cloudmon.measurement.slo.SliMethod;
import io.cloudmon.measurement.slo.SliceTally;
import io.cloudmon.measurement.window.Interval;
import io.cloudmon.measurement.window.WindowTotals;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A window of an SLO, computed.
 *
 * @param slo the SLO
 * @param window when
 * @param computedUntil up to where it says something
 * @param totals what its time adds up to
 * @param evidence what it was computed from
 * @param level the service level
 * @param digest of its evidence; null while open
 * @param signature over the digest; null while open
 */
record SlaWindow(
        Slo slo,
        Interval window,
        Instant computedUntil,
        WindowTotals totals,
        WindowEvidence evidence,
        ServiceLevel level,
        @Nullable String digest,
        @Nullable String signature) {

    boolean closed() {
        return digest != null;
    }

    SlaWindow closed(String ofEvidence, String overDigest) {
        return new SlaWindow(slo, window, computedUntil, totals, evidence, level, ofEvidence, overDigest);
    }

    /** Its slices by whether they reach their target; none where the method has no target. */
    Optional<SliceTally> slices() {
        return slo.terms().method() instanceof SliMethod.TimeSlices(var _, double target)
                ? Optional.of(SliceTally.of(evidence.slices(), target, slo.degraded(), slo.unknown()))
                : Optional.empty();
    }

    /** The credit it earns, or would if it ended like this. */
    Optional<ServiceCredit> credit() {
        return ServiceCredit.of(level, slo.terms().credits());
    }
}
