package io.cloudmon.wire;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Times on the wire: RFC 3339 UTC with microseconds; durations as whole microseconds. */
public final class WireTime {
    private static final DateTimeFormatter MICROS =
            new DateTimeFormatterBuilder().appendInstant(6).toFormatter();

    private WireTime() {}

    /** A time as every message has it, with six decimals. */
    public static String write(Instant instant) {
        return MICROS.format(instant);
    }

    static @Nullable String writeNullable(@Nullable Instant instant) {
        return instant == null ? null : write(instant);
    }

    static Instant read(String field, @Nullable String text) throws MalformedMessageException {
        if (text == null) {
            throw new MalformedMessageException(field + " is missing; write an RFC 3339 time in UTC");
        }
        try {
            Instant plain = PlainTime.parse(text);
            return plain == null ? Instant.parse(text).truncatedTo(ChronoUnit.MICROS) : plain;
        } catch (DateTimeException e) {
            throw new MalformedMessageException(
                    field + " is '" + text + "'; write an RFC 3339 time in UTC such as 2026-01-31T12:00:00.000000Z", e);
        }
    }

    static @Nullable Instant readNullable(String field, @Nullable String text) throws MalformedMessageException {
        return text == null ? null : read(field, text);
    }

    static long micros(Duration duration) {
        return duration.toNanos() / 1_000;
    }

    static @Nullable Long microsNullable(@Nullable Duration duration) {
        return duration == null ? null : micros(duration);
    }

    static @Nullable Duration duration(@Nullable Long micros) {
        return micros == null ? null : Duration.of(micros, ChronoUnit.MICROS);
    }
}
