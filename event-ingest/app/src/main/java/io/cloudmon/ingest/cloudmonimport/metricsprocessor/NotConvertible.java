package io.cloudmon.ingest.cloudmonimport.metricsprocessor;

import org.jspecify.annotations.Nullable;

/** A text of metrics-processor's that is faulty or has no counterpart. Its message begins with a verb: "has …". */
final class NotConvertible extends Exception {
    private static final long serialVersionUID = 1L;

    private final String fix;

    NotConvertible(String message, String fix) {
        super(message);
        this.fix = fix;
    }

    @Override
    public String getMessage() {
        @Nullable String message = super.getMessage();
        return String.valueOf(message);
    }

    /** What to write instead. */
    String fix() {
        return fix;
    }
}
