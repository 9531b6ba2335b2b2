package io.cloudmon.result;

/** How one execution of a check ended. On the wire the lower-case name. */
public enum Outcome {
    /** The target answered as the check demands. */
    SUCCESS,
    /** The target answered as the check demands, but crossed a threshold (latency, partial content). */
    DEGRADED,
    /** The target did not answer as the check demands; see {@link Reason} and {@link Blame}. */
    FAILURE,
    /** The check was due and the agent did not run it in its slot. Never downtime of the target. */
    MISSED,
    /** The check was due and deliberately not run (for example because a prerequisite was absent). */
    SKIPPED,
    /** A value this version does not know; its text is kept in {@link CheckResult#unknownTexts()}. Counts as no report. */
    OTHER;

    /** Whether this outcome says something about the target, so that its location counts as reporting. */
    public boolean reports() {
        return this == SUCCESS || this == DEGRADED || this == FAILURE;
    }
}
