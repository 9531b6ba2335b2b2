package io.cloudmon.ingest.slo;

import io.cloudmon.ingest.verdict.Sql;
import io.cloudmon.measurement.slo.Bounds;
import io.cloudmon.measurement.slo.Coverage;
import io.cloudmon.measurement.slo.ErrorBudget;
import io.cloudmon.measurement.slo.Sli;
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

    /**
     * The newest version of a closed window.
     *
     * @param start where the window begins
     * @param version counts from 1
     * @param digest of its records
     */
    record Closed(Instant start, int version, String digest) {}

    /** The newest versions of an SLO's closed windows that end after {@code from}, by start. */
    Map<Instant, Closed> closed(Connection connection, String sloId, Instant from) throws SQLException {
        return Sql.query(
                        connection,
                        """
                        SELECT DISTINCT ON (window_start) window_start, version, digest FROM measurement.sla_window
                        WHERE slo_id = ? AND status = 'closed' AND window_end > ?
                        ORDER BY window_start, version DESC
                        """,
                        row -> new Closed(
                                Sql.instant(row, "window_start"), row.getInt("version"), row.getString("digest")),
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
        Sql.update(
                connection,
                """
                INSERT INTO measurement.sla_window (slo_id, window_start, window_end, version, status, computed_until,
                    good_us, degraded_us, bad_us, unknown_us, excluded_us, sli, sli_lower, sli_upper, coverage,
                    budget_left, computed_at, digest, signature, cause)
                VALUES (?, ?, ?, ?, ?::measurement.window_status, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                window.sloId(),
                window.window().start(),
                window.window().end(),
                version,
                window.closed() ? "closed" : "open",
                window.computedUntil(),
                window.totals().good(),
                window.totals().degraded(),
                window.totals().bad(),
                window.totals().unknown(),
                window.totals().excluded(),
                value(window.level().sli()),
                lower(window.level().bounds()),
                upper(window.level().bounds()),
                value(window.level().coverage()),
                value(window.level().budget()),
                now,
                window.digest(),
                window.signature(),
                cause);
    }

    private static @Nullable Double value(@Nullable Sli sli) {
        return sli == null ? null : sli.value();
    }

    private static @Nullable Double value(@Nullable Coverage coverage) {
        return coverage == null ? null : coverage.value();
    }

    private static @Nullable Double value(@Nullable ErrorBudget budget) {
        return budget == null ? null : budget.left();
    }

    private static @Nullable Double lower(@Nullable Bounds bounds) {
        return bounds == null ? null : bounds.lower();
    }

    private static @Nullable Double upper(@Nullable Bounds bounds) {
        return bounds == null ? null : bounds.upper();
    }
}
