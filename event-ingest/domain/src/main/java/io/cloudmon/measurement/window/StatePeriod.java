package io.cloudmon.measurement.window;

import io.cloudmon.measurement.State;

/**
 * A stretch of time in one state.
 *
 * @param interval when
 * @param state what
 */
public record StatePeriod(Interval interval, State state) {}
