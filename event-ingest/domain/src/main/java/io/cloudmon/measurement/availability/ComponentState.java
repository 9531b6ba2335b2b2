package io.cloudmon.measurement.availability;

import io.cloudmon.measurement.State;
import java.util.Collection;

/** The worst of its checks: bad before degraded before unknown before good. */
public final class ComponentState {

    private ComponentState() {}

    /** The component's state from what its checks say about it; unknown when none says anything. */
    public static State of(Collection<State> contributions) {
        if (contributions.contains(State.BAD)) {
            return State.BAD;
        }
        if (contributions.contains(State.DEGRADED)) {
            return State.DEGRADED;
        }
        boolean good = !contributions.isEmpty() && !contributions.contains(State.UNKNOWN);
        return good ? State.GOOD : State.UNKNOWN;
    }
}
