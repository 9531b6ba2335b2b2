package io.cloudmon.ingest.catalogue;

import java.math.BigDecimal;
import java.util.List;

/**
 * An objective for components over windows; each component and window is evaluated by itself.
 *
 * @param components the ids it applies to
 * @param objective the wanted share of good time, between 0 and 1
 */
public record Slo(
        String id,
        List<String> components,
        BigDecimal objective,
        Degraded degraded,
        Unknown unknown,
        List<Window> windows) {

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
