package io.cloudmon.status.sla;

import java.time.Instant;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/** A row of the view, with the window's length in months and days and its times in microseconds. */
record WindowRow(
        String slo,
        String component,
        double objective,
        String degradedCounts,
        String unknownPolicy,
        String kind,
        int months,
        int days,
        String zone,
        Instant windowStart,
        Instant windowEnd,
        int version,
        String status,
        Instant computedUntil,
        @Nullable Double sli,
        @Nullable Double sliLower,
        @Nullable Double sliUpper,
        @Nullable Double coverage,
        @Nullable Double budgetLeft,
        long goodUs,
        long degradedUs,
        long badUs,
        long unknownUs,
        long excludedUs,
        Instant computedAt,
        @Nullable String digest,
        @Nullable String cause,
        String method,
        @Nullable Long sliceUs,
        @Nullable Double sliceTarget,
        @Nullable Long goodSlots,
        @Nullable Long degradedSlots,
        @Nullable Long badSlots,
        @Nullable Long unknownSlots,
        @Nullable Long excludedSlots,
        @Nullable Double credit,
        @Nullable Double creditLower,
        @Nullable Double creditUpper) {
    private static final double SECOND_US = 1_000_000;

    SlaWindow window() {
        return new SlaWindow(
                slo,
                component,
                objective,
                degradedCounts,
                unknownPolicy,
                kind,
                Period.of(0, months, days).normalized().toString(),
                zone,
                windowStart,
                windowEnd,
                version,
                status,
                computedUntil,
                sli,
                sliLower,
                sliUpper,
                coverage,
                budgetLeft,
                new SlaWindow.Seconds(
                        goodUs / SECOND_US,
                        degradedUs / SECOND_US,
                        badUs / SECOND_US,
                        unknownUs / SECOND_US,
                        excludedUs / SECOND_US),
                computedAt,
                digest,
                cause,
                method,
                sliceUs == null ? null : sliceUs / SECOND_US,
                sliceTarget,
                slots(),
                credit,
                creditLower,
                creditUpper);
    }

    /** All five are there or none is. */
    private SlaWindow.@Nullable Slots slots() {
        return goodSlots == null
                        || degradedSlots == null
                        || badSlots == null
                        || unknownSlots == null
                        || excludedSlots == null
                ? null
                : new SlaWindow.Slots(goodSlots, degradedSlots, badSlots, unknownSlots, excludedSlots);
    }
}
