package io.cloudmon.ingest.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** The outbox in PostgreSQL. */
@ApplicationScoped
class OutboxTable implements Outbox, RecordOutbox {
    private final Clock clock;

    OutboxTable(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void add(Connection connection, String topic, String key, byte @Nullable [] value) throws SQLException {
        add(connection, new ProducerRecord<>(topic, key, value));
    }

    @Override
    public void add(Connection connection, ProducerRecord<String, byte[]> record) throws SQLException {
        String sql =
                "INSERT INTO measurement.outbox (topic, key, value, created_at, headers) VALUES (?, ?, ?, ?, ?::jsonb)";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setString(1, record.topic());
            insert.setString(2, record.key());
            insert.setBytes(3, record.value());
            insert.setObject(4, OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
            insert.setString(5, StoredHeaders.write(record.headers()));
            insert.executeUpdate();
        }
    }
}
