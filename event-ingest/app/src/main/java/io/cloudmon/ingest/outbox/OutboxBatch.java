package io.cloudmon.ingest.outbox;

import io.cloudmon.ingest.topics.DurablePublisher;
import io.cloudmon.ingest.topics.PublishException;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Publishes the oldest messages, then deletes them. One instance of the platform at a time does so. */
@ApplicationScoped
public class OutboxBatch {
    /** Held by the instance that publishes; any number that nothing else in this database locks. */
    private static final long LOCK = 0x6f75_7462_6f78L;

    private final DataSource database;
    private final DurablePublisher publisher;
    private final OutboxConfig config;

    public OutboxBatch(DataSource database, DurablePublisher publisher, OutboxConfig config) {
        this.database = database;
        this.publisher = publisher;
        this.config = config;
    }

    /** Publishes one batch; returns how many messages it had, 0 when another instance is at it. */
    public int publish() throws SQLException, PublishException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                int published = isOurs(connection) ? publish(connection) : 0;
                connection.commit();
                return published;
            } catch (SQLException | PublishException | RuntimeException e) {
                connection.rollback();
                throw e;
            }
        }
    }

    private int publish(Connection connection) throws SQLException, PublishException {
        List<Long> ids = new ArrayList<>();
        List<ProducerRecord<String, byte[]>> messages = new ArrayList<>();
        String sql =
                "SELECT id, topic, key, value, headers FROM measurement.outbox ORDER BY id LIMIT " + config.batch();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                ids.add(row.getLong(1));
                messages.add(message(row));
            }
        }
        if (!ids.isEmpty()) {
            publisher.publish(messages);
            delete(connection, ids);
        }
        return ids.size();
    }

    private static ProducerRecord<String, byte[]> message(ResultSet row) throws SQLException {
        ProducerRecord<String, byte[]> message =
                new ProducerRecord<>(row.getString(2), row.getString(3), row.getBytes(4));
        StoredHeaders.read(row.getString(5), message.headers());
        return message;
    }

    private static void delete(Connection connection, List<Long> ids) throws SQLException {
        String sql = "DELETE FROM measurement.outbox WHERE id = ANY (?)";
        try (PreparedStatement delete = connection.prepareStatement(sql)) {
            delete.setArray(1, connection.createArrayOf("int8", ids.toArray()));
            delete.executeUpdate();
        }
    }

    private static boolean isOurs(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT pg_try_advisory_xact_lock(" + LOCK + ")")) {
            return row.next() && row.getBoolean(1);
        }
    }
}
