package io.cloudmon.wire;

/** The platform's topics. */
public final class Topics {
    /** What agents have to run: compacted; keys {@code check/<id>}, {@code location/<id>} and {@code catalogue}. */
    public static final String CATALOGUE = "cloudmon.catalogue";

    /** Check results, keyed by check id. */
    public static final String CHECK_RESULTS = "cloudmon.check-results.v1";

    /** Check results and operations events that could not be taken in, with headers that say from where and why. */
    public static final String CHECK_RESULTS_DLQ = "cloudmon.check-results.v1.dlq";

    /** The state of each component: compacted, keyed by component id. */
    public static final String COMPONENT_STATUS = "cloudmon.component-status.v1";

    /** Events that operators publish, such as maintenance: compacted, keyed by event id; the highest version holds. */
    public static final String OPERATIONS_EVENTS = "cloudmon.operations-events.v1";

    /** Burn-rate alerts that began to fire or were resolved, keyed by SLO and rule; a log, each change one record. */
    public static final String ALERTS = "cloudmon.alerts.v1";

    private Topics() {}
}
