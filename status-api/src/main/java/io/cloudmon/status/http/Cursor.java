package io.cloudmon.status.http;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Where a page of a list ended: opaque to clients, so that its content may change. */
public final class Cursor {

    private Cursor() {}

    static String encode(String position) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(position.getBytes(StandardCharsets.UTF_8));
    }

    /** The position that a cursor holds; null without a cursor. */
    public static @Nullable String decode(@Nullable String cursor) {
        if (cursor == null) {
            return null;
        }
        try {
            return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw unusable(cursor);
        }
    }

    /** The error for a cursor that this list never gave out or that points to what is gone. */
    public static ProblemException unusable(String cursor) {
        return ProblemException.invalid(
                "cursor", cursor, "use next_cursor of a previous answer unchanged, or leave it out to start again");
    }
}
