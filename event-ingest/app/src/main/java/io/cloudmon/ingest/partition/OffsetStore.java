package io.cloudmon.ingest.partition;

import io.cloudmon.wire.Topics;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/** Offsets and epochs in PostgreSQL: the truth about what was counted and who may count. */
@ApplicationScoped
public class OffsetStore {

    /** Locks out the former owner: waits for its running transaction, so that the offset read is its last. */
    @Nullable
    StoredOffset lock(Connection connection, int partition) throws SQLException {
        String sql = "SELECT topic_id, next_offset, epoch FROM measurement.kafka_offset"
                + " WHERE topic = ? AND partition = ? FOR UPDATE";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            bind(select, partition);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? new StoredOffset(row.getString(1), row.getLong(2), row.getLong(3)) : null;
            }
        }
    }

    /** A former owner that hangs in its transaction must not hang us. */
    void limitWaiting(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET LOCAL lock_timeout = '10s'");
        }
    }

    void save(Connection connection, int partition, StoredOffset offset) throws SQLException {
        String sql = "INSERT INTO measurement.kafka_offset (topic, partition, topic_id, next_offset, epoch)"
                + " VALUES (?, ?, ?, ?, ?) ON CONFLICT (topic, partition) DO UPDATE"
                + " SET topic_id = EXCLUDED.topic_id, next_offset = EXCLUDED.next_offset, epoch = EXCLUDED.epoch";
        try (PreparedStatement upsert = connection.prepareStatement(sql)) {
            bind(upsert, partition);
            upsert.setString(3, offset.topicId());
            upsert.setLong(4, offset.nextOffset());
            upsert.setLong(5, offset.epoch());
            upsert.executeUpdate();
        }
    }

    /**
     * The stored offset of a claimed partition, its row locked until the transaction ends.
     *
     * @throws FencedException when another owner has come
     */
    public long hold(Connection connection, Claim claim) throws SQLException, FencedException {
        String sql = "SELECT next_offset FROM measurement.kafka_offset"
                + " WHERE topic = ? AND partition = ? AND epoch = ? FOR NO KEY UPDATE";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            bind(select, claim.partition());
            select.setLong(3, claim.epoch());
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    throw new FencedException(claim);
                }
                return row.getLong(1);
            }
        }
    }

    /**
     * Moves a partition's offset from the claim's position to {@code end}.
     *
     * @throws FencedException when the stored offset or epoch is not ours; nothing was changed
     */
    public void advance(Connection connection, Claim claim, long end) throws SQLException, FencedException {
        String sql = "UPDATE measurement.kafka_offset SET next_offset = ?"
                + " WHERE topic = ? AND partition = ? AND next_offset = ? AND epoch = ?";
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            update.setLong(1, end);
            update.setString(2, Topics.CHECK_RESULTS);
            update.setInt(3, claim.partition());
            update.setLong(4, claim.position());
            update.setLong(5, claim.epoch());
            if (update.executeUpdate() == 0) {
                throw new FencedException(claim);
            }
        }
    }

    /** Whether the epoch is still ours; keeps it so until the transaction ends, without stopping our own batches. */
    boolean confirm(Connection connection, Claim claim) throws SQLException {
        String sql = "SELECT 1 FROM measurement.kafka_offset"
                + " WHERE topic = ? AND partition = ? AND epoch = ? FOR KEY SHARE";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            bind(select, claim.partition());
            select.setLong(3, claim.epoch());
            try (ResultSet row = select.executeQuery()) {
                return row.next();
            }
        }
    }

    private static void bind(PreparedStatement statement, int partition) throws SQLException {
        statement.setString(1, Topics.CHECK_RESULTS);
        statement.setInt(2, partition);
    }
}
