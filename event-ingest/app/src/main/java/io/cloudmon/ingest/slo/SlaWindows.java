package io.cloudmon.ingest.slo;

import io.cloudmon.ingest.verdict.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The stored SLA windows: a closed one never changes, its correction is a further version. */
@ApplicationScoped
class SlaWindows {
    private static final Map<String, String> PLACEHOLDERS =
            Map.of("status", "?::measurement.window_status", "terms", "?::jsonb");

    /**
     * The newest version of a closed window.
     *
     * @param start where the window begins
     * @param version counts from 1
     * @param digest of its evidence
     * @param terms it was closed with; null in windows older than the column
     */
    record Closed(
            Instant start,
            int version,
            String digest,
            @Nullable String terms) {}

    /** The newest versions of an SLO's closed windows that end after {@code from}, by start. */
    Map<Instant, Closed> closed(Connection connection, String sloId, Instant from) throws SQLException {
        return Sql.query(
                        connection,
                        """
                        SELECT DISTINCT ON (window_start) window_start, version, digest, terms::text AS terms
                        FROM measurement.sla_window
                        WHERE slo_id = ? AND status = 'closed' AND window_end > ?
                        ORDER BY window_start, version DESC
                        """,
                        row -> new Closed(
                                Sql.instant(row, "window_start"),
                                row.getInt("version"),
                                row.getString("digest"),
                                row.getString("terms")),
                        sloId,
                        from)
                .stream()
                .collect(Collectors.toMap(Closed::start, closed -> closed));
    }

    /** Where an SLO's closed windows end; none when none is closed. */
    Optional<Instant> closedUntil(Connection connection, String sloId) throws SQLException {
        return Sql.query(connection, """
                        SELECT window_end FROM measurement.sla_window WHERE slo_id = ? AND status = 'closed'
                        ORDER BY window_start DESC LIMIT 1
                        """, row -> Sql.instant(row, "window_end"), sloId).stream()
                .findFirst();
    }

    /** Drops an SLO's open windows, which are about to be written anew. */
    void dropOpen(Connection connection, String sloId) throws SQLException {
        Sql.update(connection, "DELETE FROM measurement.sla_window WHERE slo_id = ? AND status = 'open'", sloId);
    }

    void insert(Connection connection, SlaWindow window, int version, @Nullable String cause, Instant now)
            throws SQLException {
        Map<String, @Nullable Object> columns = new SlaWindowColumns().of(window);
        columns.put("version", version);
        columns.put("computed_at", now);
        columns.put("cause", cause);
        String values = columns.keySet().stream()
                .map(name -> PLACEHOLDERS.getOrDefault(name, "?"))
                .collect(Collectors.joining(", "));
        Sql.update(
                connection,
                "INSERT INTO measurement.sla_window (" + String.join(", ", columns.keySet()) + ") VALUES (" + values
                        + ")",
                columns.values().toArray());
    }
}
