package io.cloudmon.measurement.verdict;

import io.cloudmon.result.Reason;
import java.util.Collection;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * What a location says about the target in one slot: its last attempt decides.
 *
 * @param location the location's id
 * @param kind what it says
 * @param reason why it failed or was degraded; null otherwise
 * @param complete whether no further attempt is to come
 */
public record LocationReport(
        String location, Kind kind, @Nullable Reason reason, boolean complete) {

    /** What a location can say. */
    public enum Kind {
        GOOD,
        DEGRADED,
        FAILED,
        /** It ran nothing, or the fault was not the target's: it does not count as reporting. */
        SILENT
    }

    /** The report that attempts of one location in one slot make, whatever their order. */
    public static LocationReport of(Collection<Attempt> attempts) {
        Attempt last = attempts.stream()
                .max(Comparator.comparingInt(Attempt::attempt))
                .orElseThrow(() -> new IllegalArgumentException("attempts is empty; at least one is needed"));
        return new LocationReport(last.location(), last.kind(), last.reason(), last.complete());
    }

    /** Whether the location counts in the quorum. */
    public boolean reporting() {
        return kind != Kind.SILENT;
    }
}
