package io.cloudmon.measurement.slo;

/** What time without data counts as in the indicator. It stays visible in coverage and bounds either way. */
public enum UnknownPolicy {
    EXCLUDE,
    BAD,
    GOOD
}
