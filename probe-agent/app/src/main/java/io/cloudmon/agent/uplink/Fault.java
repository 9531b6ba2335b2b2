package io.cloudmon.agent.uplink;

/** What is wrong on the agent's side of a failure. */
public enum Fault {
    /** Nothing that is known of: the failure stays where it was seen. */
    NONE,
    /** No control target answers. */
    UPLINK,
    /** Control targets answer by their addresses, and none by its name. */
    RESOLVER
}
