package io.cloudmon.measurement.health;

/** Whether something holds, in three-valued logic: what was not measured is {@link #UNKNOWN}, never false. */
public enum Truth {
    TRUE,
    FALSE,
    UNKNOWN;

    /** The truth of what is known. */
    public static Truth of(boolean holds) {
        return holds ? TRUE : FALSE;
    }
}
