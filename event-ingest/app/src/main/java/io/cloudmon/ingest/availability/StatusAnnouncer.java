package io.cloudmon.ingest.availability;

import io.cloudmon.ingest.outbox.Outbox;
import io.cloudmon.ingest.verdict.Sql;
import io.cloudmon.wire.ComponentStatus;
import io.cloudmon.wire.ComponentStatusCodec;
import io.cloudmon.wire.Topics;
import io.cloudmon.wire.WireTime;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** Announces a component's state when it changes, or when the time since which it holds does. */
@ApplicationScoped
class StatusAnnouncer {
    private final Outbox outbox;

    StatusAnnouncer(Outbox outbox) {
        this.outbox = outbox;
    }

    /** Compares the last of the records before and after, and announces the latter where they differ. */
    void announce(
            Connection connection, int componentNo, RecordPlan plan, List<AvailabilityRecord> records, Instant now)
            throws SQLException {
        AvailabilityRecord current = records.getLast();
        if (!plan.old().isEmpty() && plan.old().getLast().is(current.step())) {
            return;
        }
        String id = Sql.query(
                        connection,
                        "SELECT id FROM measurement.component WHERE no = ?",
                        row -> row.getString("id"),
                        componentNo)
                .getFirst();
        ComponentStatus status = new ComponentStatus(
                id,
                Sql.name(current.state()),
                WireTime.write(current.since()),
                records.size() > 1 ? Sql.name(records.get(records.size() - 2).state()) : null,
                WireTime.write(now),
                sequence(connection),
                current.evidence());
        outbox.add(connection, Topics.COMPONENT_STATUS, id, ComponentStatusCodec.encode(status));
    }

    private static long sequence(Connection connection) throws SQLException {
        return Sql.query(
                        connection,
                        "SELECT nextval('measurement.component_status_sequence') AS next",
                        row -> row.getLong("next"))
                .getFirst();
    }
}
