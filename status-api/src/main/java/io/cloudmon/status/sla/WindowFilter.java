package io.cloudmon.status.sla;

import io.cloudmon.status.http.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * Which windows are wanted; null fields do not restrict.
 *
 * @param component a component's id
 * @param kind {@code rolling} or {@code calendar}
 */
record WindowFilter(@Nullable String component, @Nullable String kind) {

    WindowFilter {
        if (kind != null && !kind.equals("rolling") && !kind.equals("calendar")) {
            throw ProblemException.invalid("kind", kind, "write rolling or calendar");
        }
    }
}
