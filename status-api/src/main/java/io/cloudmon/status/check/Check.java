package io.cloudmon.status.check;

import io.cloudmon.status.component.State;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A check attached to a component, with what it saw last.
 *
 * @param id the check's id
 * @param name for people
 * @param version counts the check's definitions from 1
 * @param probe the technique
 * @param target what is contacted, as written in the catalogue
 * @param intervalUs distance between slots, microseconds
 * @param timeoutUs deadline of one attempt, microseconds
 * @param effect {@code outage}, or {@code degrade} for a check that cannot make the component bad
 * @param state the damped state; unknown where none was decided
 * @param since when that state began
 * @param reach how many locations reach the target now
 * @param results the latest result of each location
 */
public record Check(
        String id,
        String name,
        int version,
        String probe,
        String target,
        long intervalUs,
        long timeoutUs,
        String effect,
        State state,
        @Schema(nullable = true) @Nullable Instant since,
        Reach reach,
        List<LatestResult> results) {

    public Check {
        results = List.copyOf(results);
    }
}
