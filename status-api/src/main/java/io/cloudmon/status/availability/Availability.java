package io.cloudmon.status.availability;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A component's past over a range.
 *
 * @param component the component's id
 * @param from first moment of the range
 * @param to first moment after the range
 * @param evaluatedUntil nothing after this moment has been judged yet; null when nothing ever was
 * @param totals seconds per state over the whole range, whatever the page
 * @param items the records in time order, never overlapping, cut to the range
 * @param nextCursor what to send as {@code cursor} for the next page; null on the last
 */
record Availability(
        String component,
        Instant from,
        Instant to,
        @Schema(nullable = true) @Nullable Instant evaluatedUntil,
        Totals totals,
        List<AvailabilityRecord> items,
        @Schema(nullable = true) @Nullable String nextCursor) {

    Availability {
        items = List.copyOf(items);
    }
}
