package io.cloudmon.ingest.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** The outbox in PostgreSQL. */
@ApplicationScoped
class OutboxTable implements Outbox {
    private final Clock clock;

    OutboxTable(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void add(Connection connection, String topic, String key, byte @Nullable [] value) throws SQLException {
        String sql = "INSERT INTO measurement.outbox (topic, key, value, created_at) VALUES (?, ?, ?, ?)";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setString(1, topic);
            insert.setString(2, key);
            insert.setBytes(3, value);
            insert.setObject(4, OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
            insert.executeUpdate();
        }
    }
}
