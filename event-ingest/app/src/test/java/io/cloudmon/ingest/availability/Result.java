package io.cloudmon.ingest.availability;

import io.cloudmon.result.Blame;
import io.cloudmon.result.Outcome;
import io.cloudmon.result.Reason;
import java.time.Duration;
import java.time.Instant;

/** A check result as a test needs it. */
public record Result(
        String check,
        String location,
        Instant slot,
        int attempt,
        int attemptsMax,
        Outcome outcome,
        Reason reason,
        Blame blame,
        Integer status,
        Duration duration) {

    public Result(
            String check,
            String location,
            Instant slot,
            int attempt,
            int attemptsMax,
            Outcome outcome,
            Reason reason,
            Blame blame) {
        this(check, location, slot, attempt, attemptsMax, outcome, reason, blame, null, null);
    }

    /** The same with what an HTTP probe adds. */
    public Result answering(Integer httpStatus, Duration after) {
        return new Result(check, location, slot, attempt, attemptsMax, outcome, reason, blame, httpStatus, after);
    }

    public static Result good(String check, String location, Instant slot) {
        return new Result(check, location, slot, 1, 1, Outcome.SUCCESS, null, null);
    }

    public static Result failed(String check, String location, Instant slot) {
        return new Result(check, location, slot, 1, 1, Outcome.FAILURE, Reason.CONNECT, Blame.TARGET);
    }

    public static Result degraded(String check, String location, Instant slot) {
        return new Result(check, location, slot, 1, 1, Outcome.DEGRADED, Reason.ASSERTION, null);
    }
}
