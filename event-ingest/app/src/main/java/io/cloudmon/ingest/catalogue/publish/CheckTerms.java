package io.cloudmon.ingest.catalogue.publish;

import com.fasterxml.jackson.databind.JsonNode;
import io.cloudmon.ingest.catalogue.Check;
import io.cloudmon.result.SlotGrid;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Everything about a check that makes another version of it when it changes.
 *
 * @param locationNos ascending
 */
record CheckTerms(
        long intervalUs,
        long offsetUs,
        long timeoutUs,
        int attempts,
        int minReporting,
        int minFailing,
        String effect,
        List<Integer> locationNos,
        JsonNode definition) {

    CheckTerms {
        locationNos = List.copyOf(locationNos);
    }

    /** @param locations the numbers of the catalogue's locations by id */
    static CheckTerms of(Check check, Map<String, LocationRow> locations) {
        SlotGrid grid = SlotGrid.of(check.id(), check.interval());
        return new CheckTerms(
                micros(check.interval()),
                micros(grid.offset()),
                micros(check.timeout()),
                check.attempts(),
                check.quorum().reporting(),
                check.quorum().failing(),
                check.effect().name().toLowerCase(Locale.ROOT),
                check.locations().stream()
                        .map(id -> Stored.row(locations, id).no())
                        .sorted()
                        .toList(),
                CheckDefinition.of(check).json());
    }

    /** Whether both say the same; the spelling of numbers in the definition does not count. */
    boolean isSameAs(CheckTerms other) {
        return intervalUs == other.intervalUs
                && offsetUs == other.offsetUs
                && timeoutUs == other.timeoutUs
                && attempts == other.attempts
                && minReporting == other.minReporting
                && minFailing == other.minFailing
                && effect.equals(other.effect)
                && locationNos.equals(other.locationNos)
                && definition.equals(CheckTerms::compare, other.definition);
    }

    private static int compare(JsonNode a, JsonNode b) {
        if (a.isNumber() && b.isNumber()) {
            return a.decimalValue().compareTo(b.decimalValue());
        }
        return a.equals(b) ? 0 : 1;
    }

    private static long micros(Duration duration) {
        return duration.toNanos() / 1_000;
    }
}
