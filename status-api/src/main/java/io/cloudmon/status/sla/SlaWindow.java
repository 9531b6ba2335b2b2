package io.cloudmon.status.sla;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.Period;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What was promised and what was measured over a window.
 *
 * @param slo the SLO's id
 * @param component the component's id
 * @param objective the promise, as a fraction such as 0.999
 * @param degradedCounts whether degraded time counts {@code good} or {@code bad}
 * @param unknownPolicy whether unknown time is left out ({@code exclude}) or counts {@code bad} or {@code good}
 * @param kind {@code rolling} or {@code calendar}
 * @param length ISO 8601, such as P30D or P1M
 * @param zone IANA zone in which a calendar window begins and ends
 * @param windowStart first moment
 * @param windowEnd first moment after it
 * @param version counts the window's computations from 1 once it is closed
 * @param status {@code open} or {@code closed}
 * @param computedUntil nothing after this moment is counted yet
 * @param sli good / (good + bad); null while nothing counts
 * @param sliLower the SLI if all unknown time were bad
 * @param sliUpper the SLI if all unknown time were good
 * @param coverage share of the due time that was measured
 * @param budgetLeft share of the error budget that is left; negative when overspent
 * @param seconds seconds per state
 * @param computedAt when it was computed
 * @param digest of the records it rests on, once closed
 * @param cause why there is a later version
 * @param method what sli is the share of: {@code time}, {@code occurrences} (slots), {@code time_slices} (slices that
 *     reach their target) or {@code ratio_time_slices} (mean of the slices)
 * @param sliceS length of a slice in seconds; null where the method has none
 * @param sliceTarget what a slice must reach, as a fraction; null where the method has none
 * @param slots slots by verdict; null when the method is time
 * @param credit per cent of the fee that a closed window earns back, of an open one a forecast; null without data or
 *     agreement
 * @param creditLower the credit if all that is unknown were good
 * @param creditUpper the credit if all that is unknown were bad
 */
public record SlaWindow(
        String slo,
        String component,
        double objective,
        String degradedCounts,
        String unknownPolicy,
        String kind,
        String length,
        String zone,
        Instant windowStart,
        Instant windowEnd,
        int version,
        String status,
        Instant computedUntil,
        @Schema(nullable = true) @Nullable Double sli,
        @Schema(nullable = true) @Nullable Double sliLower,
        @Schema(nullable = true) @Nullable Double sliUpper,
        @Schema(nullable = true) @Nullable Double coverage,
        @Schema(nullable = true) @Nullable Double budgetLeft,
        Seconds seconds,
        Instant computedAt,
        @Schema(nullable = true) @Nullable String digest,
        @Schema(nullable = true) @Nullable String cause,
        String method,
        @Schema(nullable = true) @Nullable Double sliceS,
        @Schema(nullable = true) @Nullable Double sliceTarget,
        @Schema(nullable = true) @Nullable Slots slots,
        @Schema(nullable = true) @Nullable Double credit,
        @Schema(nullable = true) @Nullable Double creditLower,
        @Schema(nullable = true) @Nullable Double creditUpper) {

    /** Whether it moves with the present. */
    @JsonIgnore
    public boolean isRolling() {
        return kind.equals("rolling");
    }

    /** Its length as a period. */
    @JsonIgnore
    public Period period() {
        return Period.parse(length);
    }

    /**
     * Seconds per state within the window.
     *
     * @param good seconds good
     * @param degraded seconds degraded
     * @param bad seconds bad
     * @param unknown seconds without an answer that counts
     * @param excluded seconds excluded
     */
    public record Seconds(double good, double degraded, double bad, double unknown, double excluded) {}

    /**
     * Slots per verdict within the window.
     *
     * @param good slots good
     * @param degraded slots degraded
     * @param bad slots bad
     * @param unknown slots without an answer that counts
     * @param excluded slots excluded
     */
    public record Slots(long good, long degraded, long bad, long unknown, long excluded) {}
}
