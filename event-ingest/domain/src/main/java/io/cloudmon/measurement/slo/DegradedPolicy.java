package io.cloudmon.measurement.slo;

/** What degraded time counts as. */
public enum DegradedPolicy {
    GOOD,
    BAD
}
