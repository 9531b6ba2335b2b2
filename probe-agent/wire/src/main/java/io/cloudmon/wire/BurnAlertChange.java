package io.cloudmon.wire;

import org.jspecify.annotations.Nullable;

/**
 * A burn-rate alert that began to fire or was resolved.
 *
 * @param slo the SLO's id
 * @param component the component's id
 * @param rule the rule's name: its windows, such as {@code 1h/5m}
 * @param severity {@code page} or {@code ticket}
 * @param state {@code firing} or {@code resolved}
 * @param since RFC 3339 UTC; the end of the windows that showed it
 * @param decidedAt RFC 3339 UTC; when ingest decided it
 * @param sequence counts the changes of this SLO and rule from 1; a reader keeps the highest
 * @param objective the share of good that is promised, above 0 and below 1
 * @param factor the burn rate that must be exceeded in both windows
 * @param longWindow the long window's sample
 * @param shortWindow the short window's sample
 * @param budgetLeft what is left of the error budget of the SLO's current window; null where nothing is known
 * @param cause why it was resolved without a look at the samples ({@code withdrawn}: the SLO, its rule or the checks are
 *     gone); null otherwise
 */
public record BurnAlertChange(
        String slo,
        String component,
        String rule,
        String severity,
        String state,
        String since,
        String decidedAt,
        long sequence,
        double objective,
        double factor,
        Sample longWindow,
        Sample shortWindow,
        @Nullable Double budgetLeft,
        @Nullable String cause) {

    public BurnAlertChange {
        Json.require("slo", slo);
        Json.require("component", component);
        Json.require("rule", rule);
        Json.require("state", state);
        Json.require("since", since);
        Json.require("long_window", longWindow);
        Json.require("short_window", shortWindow);
    }

    /**
     * What a window held.
     *
     * @param lengthS its length, seconds
     * @param samples slots with a known verdict
     * @param failures those that were bad
     * @param burn the burn rate; null without samples
     */
    public record Sample(
            long lengthS,
            long samples,
            long failures,
            @Nullable Double burn) {}
}
