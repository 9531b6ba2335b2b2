package io.cloudmon.status.http;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** Reads query parameters; whatever cannot be used is answered with the parameter's name, its value and the fix. */
public final class Parameters {

    private Parameters() {}

    /** A point in time, RFC 3339 with any offset. */
    public static Instant instant(String field, @Nullable String text, Instant otherwise) {
        if (text == null) {
            return otherwise;
        }
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw ProblemException.invalid(field, text, "write an RFC 3339 time such as 2026-01-31T12:00:00Z");
        }
    }

    /** A calendar day. */
    public static LocalDate day(String field, @Nullable String text, LocalDate otherwise) {
        if (text == null) {
            return otherwise;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw ProblemException.invalid(field, text, "write a day such as 2026-01-31");
        }
    }
}
