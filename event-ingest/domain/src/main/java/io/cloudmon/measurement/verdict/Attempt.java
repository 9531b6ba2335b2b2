package io.cloudmon.measurement.verdict;

import io.cloudmon.measurement.verdict.LocationReport.Kind;
import io.cloudmon.result.Blame;
import io.cloudmon.result.Outcome;
import io.cloudmon.result.Reason;
import org.jspecify.annotations.Nullable;

/**
 * One check result as far as a verdict needs it.
 *
 * @param location the location's id
 * @param attempt counts from 1
 * @param attemptsMax how many the location may make in the slot
 * @param outcome how it ended
 * @param reason the first thing that went wrong
 * @param blame whose fault it was
 */
public record Attempt(
        String location,
        int attempt,
        int attemptsMax,
        Outcome outcome,
        @Nullable Reason reason,
        @Nullable Blame blame) {

    Kind kind() {
        return switch (outcome) {
            case SUCCESS -> Kind.GOOD;
            case DEGRADED -> Kind.DEGRADED;
            case FAILURE -> blame == null || blame == Blame.TARGET ? Kind.FAILED : Kind.SILENT;
            case MISSED, SKIPPED, OTHER -> Kind.SILENT;
        };
    }

    /** Agents repeat failures only, so anything else is the last attempt. */
    boolean complete() {
        return outcome != Outcome.FAILURE || attempt >= attemptsMax;
    }
}
