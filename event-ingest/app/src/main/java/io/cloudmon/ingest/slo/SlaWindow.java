package io.cloudmon.ingest.slo;

import io.cloudmon.measurement.slo.ServiceLevel;
import io.cloudmon.measurement.window.Interval;
import io.cloudmon.measurement.window.WindowTotals;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A window of an SLO, computed.
 *
 * @param sloId the SLO
 * @param window when
 * @param computedUntil up to where it says something
 * @param totals what it adds up to
 * @param level the service level
 * @param digest of the records it was computed from; null while open
 * @param signature over the digest; null while open
 */
record SlaWindow(
        String sloId,
        Interval window,
        Instant computedUntil,
        WindowTotals totals,
        ServiceLevel level,
        @Nullable String digest,
        @Nullable String signature) {

    boolean closed() {
        return digest != null;
    }
}
