package io.cloudmon.result;

/** Whose fault a failure is, as far as the agent can tell. On the wire the lower-case name. */
public enum Blame {
    /** The thing that the check watches. The only blame that counts as downtime of the component. */
    TARGET,
    /** The resolver that the agent uses. */
    RESOLVER,
    /** The agent's own uplink. */
    NETWORK,
    /** The agent itself. */
    AGENT,
    /** A value this version does not know; its text is kept in {@link CheckResult#unknownTexts()}. */
    OTHER
}
