package io.cloudmon.measurement.health;

import java.util.Map;
import java.util.Set;

/** Holds when any of its flags is true. */
record AnyOf(Set<String> flags) implements Condition {

    @Override
    public Truth holds(Map<String, Truth> truths) {
        boolean yes = flags.stream().anyMatch(flag -> truths.get(flag) == Truth.TRUE);
        boolean open = flags.stream().anyMatch(flag -> truths.get(flag) == Truth.UNKNOWN);
        return yes ? Truth.TRUE : open ? Truth.UNKNOWN : Truth.FALSE;
    }
}
