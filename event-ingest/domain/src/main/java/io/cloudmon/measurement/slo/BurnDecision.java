package io.cloudmon.measurement.slo;

/** What a look at the samples means for an alert. */
public enum BurnDecision {
    /** The budget burns too fast, and still does. */
    FIRE,
    /** It burnt too fast, and nobody knows whether it still does: what was said before stands. */
    KEEP,
    /** It does not burn too fast, or no longer. */
    RESOLVE
}
