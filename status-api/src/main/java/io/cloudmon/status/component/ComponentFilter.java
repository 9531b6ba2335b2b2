package io.cloudmon.status.component;

import io.cloudmon.status.http.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * Which components are wanted; null fields do not restrict.
 *
 * @param provider a provider's id
 * @param region a region's id
 * @param category a category
 * @param state a state
 */
record ComponentFilter(
        @Nullable String provider,
        @Nullable String region,
        @Nullable String category,
        @Nullable State state) {
    static final ComponentFilter ALL = new ComponentFilter(null, null, null, null);

    static @Nullable State state(@Nullable String text) {
        if (text == null) {
            return null;
        }
        return State.parse(text)
                .orElseThrow(
                        () -> ProblemException.invalid("state", text, "write one of good, degraded, bad, unknown"));
    }
}
