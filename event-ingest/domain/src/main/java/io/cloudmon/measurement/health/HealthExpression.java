package io.cloudmon.measurement.health;

import io.cloudmon.measurement.State;

/**
 * What a component is when a condition holds.
 *
 * @param when the condition
 * @param state {@link State#DEGRADED} (weight 1) or {@link State#BAD} (weight 2)
 */
public record HealthExpression(Condition when, State state) {

    public HealthExpression {
        if (state != State.DEGRADED && state != State.BAD) {
            throw new IllegalArgumentException("state is " + state + "; an expression says DEGRADED or BAD");
        }
    }
}
