package io.cloudmon.ingest.verdict;

import io.cloudmon.measurement.State;
import io.cloudmon.measurement.verdict.SlotTally;
import io.cloudmon.result.Reason;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The decided slots. */
@ApplicationScoped
public class Slots {
    private static final String SELECT = """
            SELECT scheduled_at, verdict, state_after, reason, revision, expected, reporting, failing, degraded, final
            FROM measurement.slot WHERE check_no = ? AND
            """;

    /** A check's slots in {@code [from, until]}, at most {@code limit}, in order. */
    List<Slot> between(Connection connection, int checkNo, Instant from, Instant until, int limit) throws SQLException {
        return Sql.query(
                connection,
                SELECT + "scheduled_at BETWEEN ? AND ? ORDER BY scheduled_at LIMIT ?",
                Slots::row,
                checkNo,
                from,
                until,
                limit);
    }

    /** Those of a check's slots that have been decided. */
    public List<Slot> in(Connection connection, int checkNo, Collection<Instant> slots) throws SQLException {
        return slots.isEmpty()
                ? List.of()
                : Sql.query(
                        connection,
                        SELECT + "scheduled_at = ANY (?)",
                        Slots::row,
                        checkNo,
                        Sql.instants(connection, slots));
    }

    void insert(Connection connection, int checkNo, Collection<Slot> slots) throws SQLException {
        List<@Nullable Object[]> rows = new ArrayList<>(slots.size());
        for (Slot slot : slots) {
            rows.add(new @Nullable Object[] {
                checkNo,
                slot.scheduledAt(),
                slot.verdict(),
                slot.stateAfter(),
                slot.tally().reason(),
                slot.revision(),
                slot.tally().expected(),
                slot.tally().reporting(),
                slot.tally().failing(),
                slot.tally().degraded(),
                slot.isFinal()
            });
        }
        Sql.batch(connection, """
                INSERT INTO measurement.slot (check_no, scheduled_at, verdict, state_after, reason, revision, expected,
                                              reporting, failing, degraded, final)
                VALUES (?, ?, ?::measurement.state, ?::measurement.state, ?::measurement.reason, ?, ?, ?, ?, ?, ?)
                """, rows);
    }

    void update(Connection connection, int checkNo, Collection<Slot> slots) throws SQLException {
        List<@Nullable Object[]> rows = new ArrayList<>(slots.size());
        for (Slot slot : slots) {
            rows.add(new @Nullable Object[] {
                slot.verdict(),
                slot.stateAfter(),
                slot.tally().reason(),
                slot.revision(),
                slot.tally().expected(),
                slot.tally().reporting(),
                slot.tally().failing(),
                slot.tally().degraded(),
                slot.isFinal(),
                checkNo,
                slot.scheduledAt()
            });
        }
        Sql.batch(connection, """
                UPDATE measurement.slot
                SET verdict = ?::measurement.state, state_after = ?::measurement.state, reason = ?::measurement.reason,
                    revision = ?, expected = ?, reporting = ?, failing = ?, degraded = ?, final = ?
                WHERE check_no = ? AND scheduled_at = ?
                """, rows);
    }

    /** Makes the slots in {@code [from, before)} final; returns how many were not. */
    int finish(Connection connection, Instant from, Instant before) throws SQLException {
        return Sql.update(
                connection,
                "UPDATE measurement.slot SET final = true WHERE NOT final AND scheduled_at >= ? AND scheduled_at < ?",
                from,
                before);
    }

    private static Slot row(ResultSet row) throws SQLException {
        SlotTally tally = new SlotTally(
                row.getInt("expected"),
                row.getInt("reporting"),
                row.getInt("failing"),
                row.getInt("degraded"),
                Sql.nullableConstant(row, "reason", Reason.class));
        return new Slot(
                Sql.instant(row, "scheduled_at"),
                Sql.constant(row, "verdict", State.class),
                Sql.constant(row, "state_after", State.class),
                tally,
                row.getInt("revision"),
                row.getBoolean("final"));
    }
}
