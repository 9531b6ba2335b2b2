package io.cloudmon.agent.uplink;

/** What an attempt says about the network between the agent and its target. */
public enum Contact {
    /** The target answered, well or badly. */
    MADE,
    /** The target's name did not resolve. */
    NO_NAME,
    /** No connection came about, or no answer in time. */
    NONE,
    /** Nothing: the check did not run, or it was somebody else's fault in any case. */
    UNKNOWN
}
