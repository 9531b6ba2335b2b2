package io.cloudmon.measurement.health;

import org.jspecify.annotations.Nullable;

/**
 * What a flag shows at some time.
 *
 * @param truth whether its threshold is crossed
 * @param value the measured value; null when no result is in the window
 * @param results how many results are in the window
 */
public record Reading(Truth truth, @Nullable Double value, int results) {

    static Reading of(Flag flag, Window window) {
        int results = window.results();
        Double value = results == 0 ? null : window.value();
        boolean enough = value != null && results >= flag.minResults();
        return new Reading(
                enough && value != null ? Truth.of(flag.threshold().holds(value)) : Truth.UNKNOWN, value, results);
    }
}
