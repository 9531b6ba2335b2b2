package io.cloudmon.measurement.schedule;

import io.cloudmon.measurement.State;

/** How far a check can pull its component down. */
public enum Effect {
    /** A bad check makes the component bad. */
    OUTAGE,
    /** A bad check makes the component degraded, no more. */
    DEGRADE;

    /** What a check in {@code state} says about its component. */
    public State on(State state) {
        return this == DEGRADE && state == State.BAD ? State.DEGRADED : state;
    }
}
