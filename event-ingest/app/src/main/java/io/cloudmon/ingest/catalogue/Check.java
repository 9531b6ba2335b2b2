package io.cloudmon.ingest.catalogue;

import io.cloudmon.ingest.catalogue.source.Place;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A probe with a target, run at an interval from locations.
 *
 * @param place where its id is written
 * @param component the component it is attached to
 * @param degradedAbove a slower success counts as degraded
 * @param locations ids; all of the catalogue's where it names none
 * @param config probe-specific fields, references as written
 */
public record Check(
        Place place,
        String id,
        String component,
        String name,
        String probe,
        String target,
        Duration interval,
        Duration timeout,
        int attempts,
        @Nullable Duration degradedAbove,
        Effect effect,
        List<String> locations,
        Quorum quorum,
        Map<String, Object> config) {

    /** What a failing check does to its component. */
    public enum Effect {
        OUTAGE,
        DEGRADE
    }

    public Check {
        locations = List.copyOf(locations);
        config = Collections.unmodifiableMap(new LinkedHashMap<>(config));
    }
}
