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
     * @param check the check's id
     * @param verdict the verdict of its latest decided slot
     * @param scheduledAt RFC 3339 UTC; that slot
     * @param failing how many locations failed in it
     * @param reporting how many locations reported in it
     * @param locations the failing ones
     * @param reason the first failure's reason
     */
    public record Evidence(
            String check,
            String verdict,
            String scheduledAt,
            int failing,
            int reporting,
            @Nullable List<String> locations,
            @Nullable String reason) {}
}
