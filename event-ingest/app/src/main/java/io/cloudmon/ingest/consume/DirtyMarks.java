package io.cloudmon.ingest.consume;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Marks the slots of new results as in need of a verdict. */
final class DirtyMarks {
    /**
     * A slot that is dirty already is locked by the update that changes nothing: whoever takes it from the table first
     * waits for this transaction, and then sees its results.
     */
    private static final String MARK = """
            INSERT INTO measurement.dirty_slot AS d (partition, check_no, scheduled_at)
            SELECT partition, check_no, timestamptz 'epoch' + us * interval '1 microsecond'
            FROM unnest(?::int[], ?::int[], ?::bigint[]) AS slot (partition, check_no, us)
            ORDER BY 1, 2, 3
            ON CONFLICT (partition, check_no, scheduled_at) DO UPDATE SET partition = d.partition""";

    /** Takes in rows that were inserted in this transaction. */
    void mark(Connection connection, List<ResultRow> inserted) throws SQLException {
        List<Slot> slots = inserted.stream().map(Slot::of).distinct().toList();
        try (PreparedStatement mark = connection.prepareStatement(MARK)) {
            mark.setArray(
                    1,
                    connection.createArrayOf(
                            "int4", slots.stream().map(Slot::partition).toArray()));
            mark.setArray(
                    2,
                    connection.createArrayOf(
                            "int4", slots.stream().map(Slot::checkNo).toArray()));
            mark.setArray(
                    3,
                    connection.createArrayOf(
                            "int8", slots.stream().map(Slot::scheduledUs).toArray()));
            mark.executeUpdate();
        }
    }

    private record Slot(int partition, int checkNo, long scheduledUs) {
        static Slot of(ResultRow row) {
            return new Slot(
                    row.record().partition(),
                    row.checkNo(),
                    ChronoUnit.MICROS.between(Instant.EPOCH, row.result().scheduledAt()));
        }
    }
}
