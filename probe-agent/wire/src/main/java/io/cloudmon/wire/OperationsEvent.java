package io.cloudmon.wire;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What operators say about components: a maintenance, an incident, an information, or a correction of what was measured.
 *
 * @param id the event's id, the record's key
 * @param version grows with each change of the event, from 1; the highest holds
 * @param type {@code maintenance}, {@code incident}, {@code info} or {@code correction}
 * @param status where the event is in its life. Maintenance: {@code pending_review}, {@code reviewed}, {@code planned},
 *     {@code in_progress}, {@code modified}, {@code completed}, {@code cancelled}; correction: {@code proposed},
 *     {@code approved}, {@code rejected}, {@code withdrawn}
 * @param title for people; null for none
 * @param components the ids of the components concerned
 * @param planned when it is announced for; a maintenance has it, with its end
 * @param actual when it really was, as far as that is known; a correction has it, with its end
 * @param author who is responsible for this version
 * @param reason why, for the readers of what follows from it; maintenance and correction have one
 */
public record OperationsEvent(
        String id,
        long version,
        String type,
        String status,
        @Nullable String title,
        @JsonInclude(JsonInclude.Include.ALWAYS) List<String> components,
        @Nullable Period planned,
        @Nullable Period actual,
        String author,
        @Nullable String reason) {
    /** The type whose announced time is left out of availability. */
    public static final String MAINTENANCE = "maintenance";

    /** The type that takes time out of what was measured. */
    public static final String CORRECTION = "correction";

    public OperationsEvent {
        text("id", id);
        text("type", type);
        text("status", status);
        text("author", author);
        if (version < 1) {
            throw new IllegalArgumentException("version is " + version + "; it must be at least 1");
        }
        Json.require("components", components);
        components.forEach(component -> text("components", component));
        components = List.copyOf(components);
        requireParts(type, planned, actual, reason);
    }

    /**
     * A time, perhaps still open.
     *
     * @param start RFC 3339 UTC
     * @param end RFC 3339 UTC, after the start; null while it is not known
     */
    public record Period(String start, @Nullable String end) {

        public Period {
            Instant from = instant("start", start);
            if (end != null && !from.isBefore(instant("end", end))) {
                throw new IllegalArgumentException(
                        "end is '" + end + "', which is not after the start '" + start + "'; write a later time");
            }
        }

        @JsonIgnore
        public Instant startsAt() {
            return instant("start", start);
        }

        /** Null while the end is not known. */
        @JsonIgnore
        public @Nullable Instant endsAt() {
            return end == null ? null : instant("end", end);
        }
    }

    private static void requireParts(
            String type, @Nullable Period planned, @Nullable Period actual, @Nullable String reason) {
        switch (type) {
            case MAINTENANCE -> {
                closed("planned", planned);
                text("reason", reason);
            }
            case CORRECTION -> {
                closed("actual", actual);
                text("reason", reason);
            }
            default -> {}
        }
    }

    private static void closed(String field, @Nullable Period period) {
        if (period == null || period.end() == null) {
            throw new IllegalArgumentException(
                    field + (period == null ? "" : ".end") + " is missing; write the time that is to be left out");
        }
    }

    private static void text(String field, @Nullable String value) {
        if (value == null) {
            throw new IllegalArgumentException(field + " is missing");
        }
        if (value.isBlank() || value.length() > 2_000 || value.codePoints().anyMatch(OperationsEvent::unstorable)) {
            throw new IllegalArgumentException(field + " is blank, longer than 2000 characters, or holds U+0000 or half"
                    + " a surrogate pair; write valid Unicode text");
        }
    }

    private static boolean unstorable(int character) {
        return character == 0 || Character.getType(character) == Character.SURROGATE;
    }

    private static Instant instant(String field, @Nullable String text) {
        if (text == null) {
            throw new IllegalArgumentException(field + " is missing; write an RFC 3339 time in UTC");
        }
        try {
            return Instant.parse(text).truncatedTo(ChronoUnit.MICROS);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    field + " is '" + text + "'; write an RFC 3339 time in UTC such as 2026-01-31T12:00:00.000000Z", e);
        }
    }
}
