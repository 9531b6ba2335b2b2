package io.cloudmon.status.sla;

import io.cloudmon.status.http.Cursor;
import java.time.DateTimeException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a page of windows ended.
 *
 * @param slo the last window's SLO
 * @param windowStart the last window's start
 */
record WindowPosition(String slo, Instant windowStart) {

    static String of(SlaWindow window) {
        return window.windowStart() + " " + window.slo();
    }

    static @Nullable WindowPosition parse(@Nullable String cursor) {
        String position = Cursor.decode(cursor);
        if (cursor == null || position == null) {
            return null;
        }
        int space = position.indexOf(' ');
        if (space < 0) {
            throw Cursor.unusable(cursor);
        }
        try {
            return new WindowPosition(position.substring(space + 1), Instant.parse(position.substring(0, space)));
        } catch (DateTimeException e) {
            throw Cursor.unusable(cursor);
        }
    }
}
