package io.cloudmon.probes.broken;

import io.cloudmon.wire.Topics;

/** Breaks the rule that probes know only the contract among our modules. */
public final class LeansOnTheWire {

    private LeansOnTheWire() {}

    public static Object topics() {
        return Topics.class;
    }
}
