package io.cloudmon.wire;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The state of a component, published on each change under the component's id.
 *
 * @param component the component's id
 * @param state {@code good}, {@code degraded}, {@code bad} or {@code unknown}
 * @param since RFC 3339 UTC; when the state began, dated back to the first slot that showed it
 * @param previousState the state before; null for the first
 * @param decidedAt RFC 3339 UTC; when ingest decided it
 * @param sequence grows with each publication about this component; a reader keeps the highest
 * @param evidence what showed it, worst first; at most 20
 */
public record ComponentStatus(
        String component,
        String state,
        String since,
        @Nullable String previousState,
        String decidedAt,
        long sequence,
        List<Evidence> evidence) {

    public ComponentStatus {
        evidence = evidence == null ? List.of() : List.copyOf(evidence);
    }

    /**
     * One check's part in the state.
     *
     * @param check the check's id; in the evidence of a flag the one of its checks with the most failures
     * @param verdict the verdict of its latest decided slot; of a flag the component's state
     * @param scheduledAt RFC 3339 UTC; that slot; of a flag its latest result
     * @param failing how many locations failed in it; of a flag how many of the check's results in the window
     * @param reporting how many locations reported in it; of a flag how many of the check's results are in the window
     * @param locations the failing ones
     * @param reason the first failure's reason; of a flag the latest one's
     * @param flag the flag that showed it; null where a slot did
     */
    public record Evidence(
            String check,
            String verdict,
            String scheduledAt,
            int failing,
            int reporting,
            @Nullable List<String> locations,
            @Nullable String reason,
            @Nullable FlagEvidence flag) {

        /** The evidence of a slot. */
        public Evidence(
                String check,
                String verdict,
                String scheduledAt,
                int failing,
                int reporting,
                @Nullable List<String> locations,
                @Nullable String reason) {
            this(check, verdict, scheduledAt, failing, reporting, locations, reason, null);
        }
    }

    /**
     * What a flag of the component's health definition showed when the state began.
     *
     * @param id the flag's name in expressions
     * @param truth {@code true}, {@code false} or {@code unknown}
     * @param measure {@code success_ratio}, {@code failure_ratio}, {@code status_ratio} or {@code latency}
     * @param value what was measured, in the unit; null when no result was in the window
     * @param comparison {@code above}, {@code at_least}, {@code below} or {@code at_most}
     * @param limit what the value is compared with, in the unit
     * @param unit {@code percent}, or {@code us} for microseconds
     * @param results how many results were in the window, of all checks of the flag
     * @param overUs length of the window, microseconds
     */
    public record FlagEvidence(
            String id,
            String truth,
            String measure,
            @Nullable Double value,
            String comparison,
            double limit,
            String unit,
            int results,
            long overUs) {}
}
