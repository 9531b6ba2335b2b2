package io.cloudmon.probes.ssh;

import io.cloudmon.result.Reason;
import java.util.Locale;

/** A part of a run that is timed apart and can fail in its own way. */
enum Stage {
    CONNECT("connecting", Reason.CONNECT),
    BANNER("waiting for the banner", Reason.PROTOCOL),
    KEY_EXCHANGE("exchanging keys", Reason.PROTOCOL),
    AUTH("signing in", Reason.ASSERTION);

    private final String activity;
    private final Reason reason;

    Stage(String activity, Reason reason) {
        this.activity = activity;
        this.reason = reason;
    }

    /** What the run is doing, to follow "while". */
    String activity() {
        return activity;
    }

    /** Why a run fails that fails here. */
    Reason reason() {
        return reason;
    }

    /** Its name among the steps of a result. */
    String step() {
        return name().toLowerCase(Locale.ROOT);
    }
}
