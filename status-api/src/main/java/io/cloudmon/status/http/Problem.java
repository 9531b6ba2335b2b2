package io.cloudmon.status.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * An error as RFC 9457 wants it told.
 *
 * @param type stable URN of the kind of problem; clients branch on it
 * @param title the kind in words
 * @param status the HTTP status
 * @param detail what is wrong with this request and how to put it right
 * @param field the offending parameter; absent where no single one is at fault
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        @Nullable String field) {
    /** The media type of a problem. */
    public static final String MEDIA_TYPE = "application/problem+json";

    private static final String TYPE = "urn:cloudmon:problem:";

    static Problem of(String kind, String title, int status, String detail, @Nullable String field) {
        return new Problem(TYPE + kind, title, status, detail, field);
    }
}
