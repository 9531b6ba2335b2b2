package org.example.redis;

import io.cloudmon.result.Reason;

/** A run ended without the answer it wanted. Has no stack trace: it is what was seen, not a fault of the probe. */
final class RedisFailure extends Exception {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    RedisFailure(Reason reason, String detail) {
        super(detail, null, false, false);
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }

    String detail() {
        return String.valueOf(getMessage());
    }
}
