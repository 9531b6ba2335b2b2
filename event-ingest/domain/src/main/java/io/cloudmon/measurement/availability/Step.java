package io.cloudmon.measurement.availability;

import io.cloudmon.measurement.State;
import java.time.Instant;

/**
 * A state that begins.
 *
 * @param since when
 * @param state what
 */
public record Step(Instant since, State state) {}
