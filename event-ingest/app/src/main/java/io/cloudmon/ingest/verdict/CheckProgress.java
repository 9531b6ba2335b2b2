package io.cloudmon.ingest.verdict;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How far the verdicts of each check have come. */
@ApplicationScoped
public class CheckProgress {

    private record Row(int checkNo, Instant lastSlot) {}

    /** The last decided slot of each of these checks that has one. */
    public Map<Integer, Instant> lastSlots(Connection connection, Collection<Integer> checkNos) throws SQLException {
        return Sql.query(
                        connection,
                        "SELECT check_no, last_slot FROM measurement.check_progress WHERE check_no = ANY (?)",
                        row -> new Row(row.getInt("check_no"), Sql.instant(row, "last_slot")),
                        Sql.ints(connection, checkNos))
                .stream()
                .collect(Collectors.toMap(Row::checkNo, Row::lastSlot));
    }

    /** Notes the last decided slot and when the next one must be decided; null when none is to come. */
    void advance(Connection connection, Check check, Instant lastSlot, @Nullable Instant nextDue) throws SQLException {
        Sql.update(connection, """
                INSERT INTO measurement.check_progress (check_no, last_slot, next_due, version)
                VALUES (?, ?, coalesce(?::timestamptz, 'infinity'), ?)
                ON CONFLICT (check_no) DO UPDATE
                SET last_slot = excluded.last_slot, next_due = excluded.next_due, version = excluded.version
                """, check.no(), lastSlot, nextDue, check.latestVersion());
    }

    /**
     * The ids of checks of which a slot may have passed its deadline: by the stored deadline, or because there is none
     * yet, or because the catalogue has changed the check since.
     */
    Map<Integer, String> due(Connection connection, Instant now) throws SQLException {
        return Sql.query(connection, """
                        SELECT d.no, d.id
                        FROM measurement.check_definition d
                        JOIN LATERAL (SELECT max(v.version) AS version FROM measurement.check_version v
                                      WHERE v.check_no = d.no) v ON v.version IS NOT NULL
                        LEFT JOIN measurement.check_progress p ON p.check_no = d.no
                        WHERE p.check_no IS NULL OR p.next_due <= ? OR p.version <> v.version
                        """, row -> Map.entry(row.getInt("no"), row.getString("id")), now).stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
