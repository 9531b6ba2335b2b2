package io.cloudmon.dashboards.overview;

import io.cloudmon.dashboards.model.ValueMapping;

/** The colours of the states on every panel. Grey is for what is not known, and never for anything else. */
final class Palette {
    static final String GOOD = "green";
    static final String DEGRADED = "orange";
    static final String BAD = "red";
    static final String UNKNOWN = "#8e8e8e";
    static final String EXCLUDED = "blue";
    static final String NEUTRAL = "text";

    /** What stands where there is no value. */
    static final String NO_DATA = "no data";

    private Palette() {}

    /** States by the names that the database gives them. */
    static ValueMapping states() {
        return ValueMapping.values()
                .and("good", "good", GOOD)
                .and("degraded", "degraded", DEGRADED)
                .and("bad", "bad", BAD)
                .and("unknown", "unknown", UNKNOWN);
    }

    /** States by the numbers that a timeline needs. */
    static ValueMapping stateNumbers() {
        return ValueMapping.values()
                .and("0", "good", GOOD)
                .and("1", "degraded", DEGRADED)
                .and("2", "bad", BAD)
                .and("3", "unknown", UNKNOWN);
    }

    /** Null as grey "no data". */
    static ValueMapping missing() {
        return ValueMapping.missing(NO_DATA, UNKNOWN);
    }
}
