package io.cloudmon.measurement;

/** What is known about a slot, a check or a component. "No data" is {@link #UNKNOWN}: never green, never red. */
public enum State {
    GOOD,
    DEGRADED,
    BAD,
    UNKNOWN;

    /** Whether this state says something about the target. */
    public boolean known() {
        return this != UNKNOWN;
    }

    /** Whether this is known and as bad as {@code level} or worse. */
    public boolean atLeast(State level) {
        return known() && level.known() && compareTo(level) >= 0;
    }
}
