package io.cloudmon.ingest.alert;

/** How soon somebody should look. */
public enum Severity {
    /** Now. */
    PAGE,
    /** In working hours. */
    TICKET
}
