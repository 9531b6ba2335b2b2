package io.cloudmon.probes.net;

import io.cloudmon.result.Blame;
import io.cloudmon.result.Reason;

/** A run ended for a cause that its reading names. Has no stack trace: it is an outcome, not a fault. */
public final class ProbeFailure extends Exception {
    private static final long serialVersionUID = 1L;
    private final Reason reason;
    private final Blame blame;

    public ProbeFailure(Reason reason, Blame blame, String detail) {
        super(detail, null, false, false);
        this.reason = reason;
        this.blame = blame;
    }

    /** A failure of the target. */
    public static ProbeFailure ofTarget(Reason reason, String detail) {
        return new ProbeFailure(reason, Blame.TARGET, detail);
    }

    public Reason reason() {
        return reason;
    }

    public Blame blame() {
        return blame;
    }

    /** What happened, for a person. */
    public String detail() {
        return String.valueOf(getMessage());
    }
}
