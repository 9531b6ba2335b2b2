package io.cloudmon.ingest.catalogue;

import io.cloudmon.measurement.slo.CreditScale;
import io.cloudmon.measurement.slo.SliMethod;
import io.cloudmon.measurement.window.ServiceHours;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An objective for components over windows; each component and window is evaluated by itself.
 *
 * @param components the ids it applies to
 * @param objective the wanted share, between 0 and 1
 * @param method of what it is the share
 * @param serviceHours when the service is promised to be there; null for always
 * @param credits what is paid back over calendar windows
 */
public record Slo(
        String id,
        List<String> components,
        BigDecimal objective,
        Degraded degraded,
        Unknown unknown,
        List<Window> windows,
        SliMethod method,
        @Nullable ServiceHours serviceHours,
        CreditScale credits) {

    /** What degraded time counts as. */
    public enum Degraded {
        GOOD,
        BAD
    }

    /** What time without a verdict counts as. */
    public enum Unknown {
        EXCLUDE,
        BAD,
        GOOD
    }

    public Slo {
        components = List.copyOf(components);
        windows = List.copyOf(windows);
    }
}
