package io.cloudmon.status.live;

import io.cloudmon.wire.ComponentStatus;

/** What a listener is told. */
sealed interface Signal {

    /**
     * A component changed its state.
     *
     * @param status the new state
     */
    record Changed(ComponentStatus status) implements Signal {}

    /** Nothing happened and the connection is alive. */
    record Heartbeat() implements Signal {}
}
