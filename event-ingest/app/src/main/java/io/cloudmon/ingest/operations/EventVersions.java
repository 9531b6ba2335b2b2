package io.cloudmon.ingest.operations;

import io.cloudmon.ingest.verdict.Sql;
import io.cloudmon.wire.OperationsEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;

/** The newest version of each event that was seen. */
@ApplicationScoped
class EventVersions {

    /**
     * Notes this version, unless a newer one is known; the event stays locked until the transaction ends.
     *
     * @return false when a newer one is known
     */
    boolean advance(Connection connection, OperationsEvent event, Instant now) throws SQLException {
        int noted = Sql.update(
                connection,
                """
                INSERT INTO measurement.operations_event AS known (id, version, type, status, title, author, reason,
                                                                   received_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (id) DO UPDATE
                SET version = excluded.version, type = excluded.type, status = excluded.status, title = excluded.title,
                    author = excluded.author, reason = excluded.reason, received_at = excluded.received_at
                WHERE excluded.version >= known.version
                """,
                event.id(),
                event.version(),
                event.type(),
                event.status(),
                event.title(),
                event.author(),
                event.reason(),
                now);
        return noted > 0;
    }
}
