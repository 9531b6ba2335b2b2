package io.cloudmon.ingest.verdict;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The slots with new results that wait for their verdict. */
@ApplicationScoped
class DirtySlots {

    /** A page of them in key order, after {@code cursor} or from the beginning; nothing is taken. */
    List<DirtySlot> page(Connection connection, Collection<Integer> partitions, @Nullable DirtySlot cursor, int limit)
            throws SQLException {
        DirtySlot after = cursor == null ? new DirtySlot(-1, -1, Instant.EPOCH) : cursor;
        return Sql.query(
                connection,
                """
                SELECT partition, check_no, scheduled_at FROM measurement.dirty_slot
                WHERE partition = ANY (?) AND (partition, check_no, scheduled_at) > (?, ?, ?)
                ORDER BY partition, check_no, scheduled_at LIMIT ?
                """,
                DirtySlots::row,
                Sql.ints(connection, partitions),
                after.partition(),
                after.checkNo(),
                after.scheduledAt(),
                limit);
    }

    /**
     * Takes a check's dirty slots up to {@code until}, in key order as the consumer marks them, so that the two never
     * wait for each other. Take them before reading results: a result that comes later marks its slot anew.
     */
    List<Instant> take(Connection connection, int partition, int checkNo, Instant until) throws SQLException {
        return Sql.query(connection, """
                DELETE FROM measurement.dirty_slot d
                USING (SELECT partition, check_no, scheduled_at FROM measurement.dirty_slot
                       WHERE partition = ? AND check_no = ? AND scheduled_at <= ?
                       ORDER BY scheduled_at FOR UPDATE) AS taken
                WHERE (d.partition, d.check_no, d.scheduled_at) =
                      (taken.partition, taken.check_no, taken.scheduled_at)
                RETURNING d.scheduled_at
                """, row -> Sql.instant(row, "scheduled_at"), partition, checkNo, until);
    }

    private static DirtySlot row(ResultSet row) throws SQLException {
        return new DirtySlot(row.getInt("partition"), row.getInt("check_no"), Sql.instant(row, "scheduled_at"));
    }
}
