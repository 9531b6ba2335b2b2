package io.cloudmon.ingest.exclusion;

import io.cloudmon.ingest.verdict.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The exclusions that follow from operators' events, at most one for each event and component, and their history. */
@ApplicationScoped
public class EventExclusions {

    /**
     * A version of an event.
     *
     * @param id the event
     * @param version counts its changes
     * @param author who is responsible for it
     */
    public record Event(String id, long version, String author) {}

    /** What an event excludes now, by component; locked until the transaction ends. */
    public SortedMap<Integer, Exclusion> of(Connection connection, String eventId) throws SQLException {
        SortedMap<Integer, Exclusion> found = new TreeMap<>();
        Sql.query(connection, """
                        SELECT id, component_no, lower(period) AS starts_at, upper(period) AS ends_at, kind, author, reason
                        FROM measurement.exclusion WHERE event_id = ? FOR UPDATE
                        """, Exclusions::row, eventId)
                .forEach(exclusion -> found.put(exclusion.componentNo(), exclusion));
        return found;
    }

    /** Makes what an event excludes of a component another, and notes the change; null for nothing excluded. */
    public void replace(
            Connection connection,
            Event event,
            @Nullable Exclusion before,
            @Nullable Exclusion after,
            String reason,
            Instant now)
            throws SQLException {
        if (after != null) {
            put(connection, event, after, now);
        } else if (before != null) {
            Sql.update(connection, "DELETE FROM measurement.exclusion WHERE id = ?", before.id());
        }
        Exclusion either = after == null ? before : after;
        if (either != null) {
            log(connection, event, either, before, after, reason, now);
        }
    }

    /** The id that an event's exclusion of a component always has. */
    public static UUID id(String eventId, int componentNo) {
        return UUID.nameUUIDFromBytes(("exclusion/" + eventId + "/" + componentNo).getBytes(StandardCharsets.UTF_8));
    }

    private static void put(Connection connection, Event event, Exclusion exclusion, Instant now) throws SQLException {
        Sql.update(
                connection,
                """
                INSERT INTO measurement.exclusion (id, component_no, period, kind, author, reason, created_at, event_id,
                                                   event_version)
                VALUES (?, ?, tstzrange(?, ?), ?::measurement.exclusion_kind, ?, ?, ?, ?, ?)
                ON CONFLICT (id) DO UPDATE
                SET period = excluded.period, kind = excluded.kind, author = excluded.author, reason = excluded.reason,
                    event_version = excluded.event_version
                """,
                exclusion.id(),
                exclusion.componentNo(),
                exclusion.interval().start(),
                exclusion.interval().end(),
                exclusion.kind(),
                exclusion.author(),
                exclusion.reason(),
                now,
                event.id(),
                event.version());
    }

    private static void log(
            Connection connection,
            Event event,
            Exclusion either,
            @Nullable Exclusion before,
            @Nullable Exclusion after,
            String reason,
            Instant now)
            throws SQLException {
        Sql.update(
                connection,
                """
                INSERT INTO measurement.exclusion_change (event_id, event_version, component_no, kind, old_period,
                                                          new_period, author, reason, changed_at)
                VALUES (?, ?, ?, ?::measurement.exclusion_kind, ?::tstzrange, ?::tstzrange, ?, ?, ?)
                """,
                event.id(),
                event.version(),
                either.componentNo(),
                either.kind(),
                range(before),
                range(after),
                event.author(),
                reason,
                now);
    }

    private static @Nullable String range(@Nullable Exclusion exclusion) {
        return Optional.ofNullable(exclusion)
                .map(Exclusion::interval)
                .map(Sql::range)
                .orElse(null);
    }
}
